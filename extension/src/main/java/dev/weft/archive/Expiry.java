package dev.weft.archive;

import dev.weft.config.Retention;
import dev.weft.line.LineReader;
import dev.weft.line.LineResult;
import dev.weft.segment.Segment;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Removes lines and segments whose time is over, counted from when their segment was closed.
 *
 * <p>When a segment was last gone through is its file's time of modification, which all processes
 * see. For one thread at a time, with the archive's lock.
 */
final class Expiry {
  private final List<SegmentCodec> codecs;
  private final SegmentRewrite rewrite;
  private final SegmentRecord record;
  private final Clock clock;
  private long segments;
  private long lines;

  Expiry(List<SegmentCodec> codecs, SegmentRewrite rewrite, SegmentRecord record, Clock clock) {
    this.record = record;
    this.codecs = List.copyOf(codecs);
    this.rewrite = rewrite;
    this.clock = clock;
  }

  /** How many segments were removed. */
  long segments() {
    return segments;
  }

  /** How many lines were removed from segments that stay. */
  long lines() {
    return lines;
  }

  /** Whether something of the segment may be over that was not when it was last gone through. */
  boolean isDue(Segment segment, Retention retention) throws IOException {
    Instant closedAt = segment.name().closedAt();
    Duration age = Duration.between(closedAt, clock.instant());
    if (retention.time() != null) {
      return age.compareTo(retention.time()) >= 0;
    }
    Duration passed = retention.documented() ? LineClasses.passed(age) : null;
    if (passed == null) {
      return false;
    }
    FileTime lookedAt = Files.getLastModifiedTime(segment.file());
    return lookedAt.toInstant().isBefore(closedAt.plus(passed));
  }

  /** Removes what is over from a segment that is {@linkplain #isDue due}. */
  void remove(Path ledger, Segment segment, Retention retention) throws IOException {
    if (retention.time() != null) {
      delete(ledger, segment);
      return;
    }
    Duration age = Duration.between(segment.name().closedAt(), clock.instant());
    FileTime now = FileTime.from(clock.instant());
    Count count = count(segment, age);
    if (count.over == 0 || count.tooLong) {
      Files.setLastModifiedTime(segment.file(), now);
    } else if (count.kept == 0) {
      delete(ledger, segment);
    } else if (record.isKept(ledger)) {
      Files.setLastModifiedTime(segment.file(), now); // goes as a whole, with its last line
    } else if (rewrite.withLines(segment, out -> writeKept(segment, age, out), now)) {
      lines += count.over;
    }
  }

  private void delete(Path ledger, Segment segment) throws IOException {
    record.removing(ledger, segment);
    for (Segment form : Segments.files(ledger)) {
      if (form.name().equals(segment.name())) {
        Files.deleteIfExists(form.file());
      }
    }
    segments++;
  }

  private static final class Count {
    long kept;
    long over;

    /** Whether there is a line that cannot be held, so that the segment stays as it is. */
    boolean tooLong;
  }

  private Count count(Segment segment, Duration age) throws IOException {
    Count count = new Count();
    try (LineReader reader = new LineReader(segment.open(codecs))) {
      for (LineResult line = reader.next(); line != null; line = reader.next()) {
        if (isOver(line, age)) {
          count.over++;
        } else {
          count.kept++;
          count.tooLong |= reader.bytes() == null;
        }
      }
    }
    return count;
  }

  private void writeKept(Segment segment, Duration age, OutputStream out) throws IOException {
    try (LineReader reader = new LineReader(segment.open(codecs))) {
      for (LineResult line = reader.next(); line != null; line = reader.next()) {
        byte @Nullable [] bytes = isOver(line, age) ? null : reader.bytes();
        if (bytes != null) {
          out.write(bytes);
          out.write('\n');
        }
      }
    }
  }

  private static boolean isOver(LineResult line, Duration age) {
    Duration period = LineClasses.periodOf(line);
    return period != null && period.compareTo(age) <= 0;
  }
}
