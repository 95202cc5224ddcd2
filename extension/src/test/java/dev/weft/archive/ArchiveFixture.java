package dev.weft.archive;

import dev.weft.config.Retention;
import dev.weft.config.SegmentConfig;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory with a ledger, and a time that tests move. */
final class ArchiveFixture implements AutoCloseable {
  static final Instant CLOSED = Instant.parse("2026-01-01T00:00:00Z");
  static final String SEGMENT = "events-20260101T000000Z-0001.jsonl";
  static final SegmentConfig PLAIN = SegmentConfig.DEFAULT;

  final Path directory;
  final Path ledger;
  final List<String> logged = new ArrayList<>();
  Instant now = CLOSED.plusSeconds(60);

  private final Logger logger = Logger.getLogger("dev.weft");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  ArchiveFixture(Path directory) {
    this.directory = directory;
    this.ledger = directory.resolve("events.jsonl");
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
  }

  SegmentArchive archive(SegmentConfig config) {
    SegmentArchive archive = new SegmentArchive(config, new MovedClock(), new NoRecord());
    archive.watch(ledger, false);
    return archive;
  }

  static SegmentConfig compressing() {
    return config(true, Retention.FOR_EVER, null, null);
  }

  static SegmentConfig keeping(Retention retention) {
    return config(false, retention, null, null);
  }

  static SegmentConfig encrypting(@Nullable Path keyFile, @Nullable String key) {
    return config(true, Retention.FOR_EVER, keyFile, key);
  }

  static SegmentConfig config(
      boolean compress, Retention retention, @Nullable Path keyFile, @Nullable String key) {
    return new SegmentConfig(
        Long.MAX_VALUE, null, compress, retention, Retention.FOR_EVER, keyFile, key);
  }

  /** Writes a segment as it was when it was closed. */
  Path segment(String name, String content) throws IOException {
    Path file = Files.writeString(directory.resolve(name), content);
    Files.setLastModifiedTime(file, FileTime.from(CLOSED));
    return file;
  }

  /** The names of all segments, in every form. */
  List<String> segments() throws IOException {
    return Segments.files(ledger).stream()
        .map(segment -> segment.file().getFileName().toString())
        .toList();
  }

  List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  void daysLater(int days) {
    now = CLOSED.plus(Duration.ofDays(days));
  }

  @Override
  public void close() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  private final class MovedClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
