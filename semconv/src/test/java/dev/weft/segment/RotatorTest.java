package dev.weft.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.ledger.LedgerFile;
import dev.weft.ledger.Loss;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RotatorTest {

  private static final long SECOND = 1_000_000_000L;

  private final List<String> failures = new ArrayList<>();
  private final AtomicLong nanoTime = new AtomicLong();
  private Runnable beforeTimeIsRead = () -> {};
  private Instant now = Instant.parse("2026-11-25T10:15:00.5Z");
  private final Path directory;
  private final Path path;

  RotatorTest(@TempDir Path directory) {
    this.directory = directory;
    this.path = directory.resolve("events.jsonl");
  }

  @Test
  void fileThatWouldBecomeTooLong_isASegmentNamedByTheTime() throws IOException {
    LedgerFile ledger = bySize(500);

    write(ledger, "a", "b", "c");

    assertThat(names())
        .containsExactly("events-20261125T101500Z-0001.jsonl", "events.jsonl", "events.jsonl.lock");
    assertThat(Files.readAllLines(directory.resolve("events-20261125T101500Z-0001.jsonl")))
        .hasSize(2);
    assertThat(Files.readAllLines(path)).singleElement().asString().contains("\"c\"");
    assertThat(failures).isEmpty();
  }

  @Test
  void segmentsOfOneSecond_areCounted_andOfALaterOneBeginAnew() throws IOException {
    LedgerFile ledger = bySize(1);

    write(ledger, "a", "b", "c");
    now = now.plusSeconds(1);
    write(ledger, "d");

    assertThat(segments())
        .containsExactly(
            "events-20261125T101500Z-0001.jsonl",
            "events-20261125T101500Z-0002.jsonl",
            "events-20261125T101501Z-0001.jsonl");
  }

  @Test
  void clockThatGoesBack_doesNotChangeTheOrder() throws IOException {
    LedgerFile ledger = bySize(1);

    write(ledger, "a", "b");
    now = now.minusSeconds(3600);
    write(ledger, "c");

    assertThat(segments())
        .containsExactly(
            "events-20261125T101500Z-0001.jsonl", "events-20261125T101500Z-0002.jsonl");
  }

  @Test
  void nameOfACompressedSegment_isNotUsedAgain() throws IOException {
    Files.writeString(directory.resolve("events-20261125T101500Z-0041.jsonl.gz.enc"), "x");

    write(bySize(1), "a", "b");

    assertThat(segments())
        .containsExactly(
            "events-20261125T101500Z-0041.jsonl.gz.enc", "events-20261125T101500Z-0042.jsonl");
  }

  @Test
  void fileOfThatAge_isASegmentWhenTheNextLineComes() throws IOException {
    LedgerFile ledger = byAge(Duration.ofHours(1));

    write(ledger, "a");
    now = now.plus(Duration.ofMinutes(59));
    write(ledger, "b");
    assertThat(segments()).isEmpty();
    now = now.plus(Duration.ofMinutes(1));
    write(ledger, "c");
    now = now.plus(Duration.ofMinutes(59));
    write(ledger, "d");

    assertThat(segments()).containsExactly("events-20261125T111500Z-0001.jsonl");
    assertThat(Files.readAllLines(path)).hasSize(2);
  }

  @Test
  void age_isThatOfTheFileAndNotOfTheProcess() throws IOException {
    write(byAge(Duration.ofHours(1)), "a");
    now = now.plus(Duration.ofHours(2));

    write(byAge(Duration.ofHours(1)), "b");

    assertThat(segments()).containsExactly("events-20261125T121500Z-0001.jsonl");
  }

  @Test
  void emptyFile_isNeverASegment() throws IOException {
    Files.createFile(path);

    write(bySize(1), "a");

    assertThat(segments()).isEmpty();
    assertThat(Files.readAllLines(path)).hasSize(1);
  }

  @Test
  void fileThatAnotherHasRotated_isLeftWithTheNextLine() throws IOException {
    LedgerFile one = bySize(Long.MAX_VALUE);
    write(one, "a");
    write(bySize(1), "b");

    write(one, "c");

    assertThat(Files.readAllLines(directory.resolve("events-20261125T101500Z-0001.jsonl")))
        .hasSize(1);
    assertThat(Files.readAllLines(path)).hasSize(2);
  }

  @Test
  void lineOfTheNextMilliseconds_mayBeInTheSegmentThatAnotherHasMade() throws IOException {
    LedgerFile one = bySize(Long.MAX_VALUE);
    write(one, "a");
    write(bySize(1), "b");
    nanoTime.addAndGet(-SECOND / 50);

    RotatingProcess.append(one, "c");

    assertThat(Files.readAllLines(directory.resolve("events-20261125T101500Z-0001.jsonl")))
        .hasSize(2);
  }

  @Test
  void linesOfTheSameMoment_areCountedToo() throws IOException {
    LedgerFile ledger = bySize(500);

    for (int i = 0; i < 8; i++) {
      RotatingProcess.append(ledger, "a");
    }

    assertThat(segments()).hasSize(3);
  }

  @Test
  void clockThatGoesBack_doesNotKeepTheFileForLonger() throws IOException {
    LedgerFile ledger = byAge(Duration.ofHours(1));
    write(ledger, "a");
    now = now.minus(Duration.ofDays(1));
    write(byAge(Duration.ofHours(1)), "b");
    now = now.plus(Duration.ofHours(1));

    write(ledger, "c");

    assertThat(segments()).hasSize(1);
  }

  @Test
  void lockThatAnotherHas_isNoReasonToWait_andTheLineGoesOnInTheFile() throws IOException {
    try (LedgerLock lock = LedgerLock.tryAcquire(LedgerLock.ofRotation(path))) {
      assertThat(lock).isNotNull();
      LedgerFile ledger = bySize(1);

      write(ledger, "a", "b");

      assertThat(segments()).isEmpty();
      assertThat(Files.readAllLines(path)).hasSize(2);
      assertThat(failures).isEmpty();
    }
  }

  @Test
  void rotationThatFails_losesNothing_isToldOnce_andIsTriedAgainAfterASecond() throws IOException {
    Path obstacle = Files.createDirectory(directory.resolve("events.jsonl.lock"));
    LedgerFile ledger = bySize(1);

    write(ledger, "a", "b", "c");
    nanoTime.addAndGet(SECOND);
    write(ledger, "d");
    assertThat(Files.readAllLines(path)).hasSize(4);
    assertThat(failures).singleElement().asString().contains(path.toString());
    Files.delete(obstacle);
    write(ledger, "e");
    assertThat(segments()).isEmpty();
    nanoTime.addAndGet(SECOND);
    write(ledger, "f");

    assertThat(segments()).hasSize(1);
    assertThat(failures).hasSize(1);
  }

  @Test
  void link_isNotRotated() throws IOException {
    Path target = Files.createFile(directory.resolve("elsewhere"));
    Files.createSymbolicLink(path, target);

    write(bySize(1), "a", "b");

    assertThat(Files.readAllLines(target)).hasSize(2);
    assertThat(failures).singleElement().asString().contains("link");
  }

  @Test
  void processThatWasStoppedWhileItsFileWasArchived_writesItsLineAgain() throws IOException {
    LedgerFile ledger = bySize(Long.MAX_VALUE);
    write(ledger, "a");
    Path segment = directory.resolve("events-20261125T101500Z-0001.jsonl");
    beforeTimeIsRead =
        () -> {
          beforeTimeIsRead = () -> stop(() -> Files.move(path, segment));
        };
    write(ledger, "b");
    assertThat(Files.readAllLines(segment)).as("still a segment").hasSize(2);
    assertThat(path).doesNotExist();

    write(ledger, "c");
    beforeTimeIsRead =
        () -> {
          beforeTimeIsRead = () -> stop(() -> Files.delete(path));
        };
    write(ledger, "d");

    assertThat(Files.readAllLines(path)).singleElement().asString().contains("\"d\"");
  }

  private interface Work {
    void run() throws IOException;
  }

  /** Another process does that while this one does nothing for six seconds. */
  private void stop(Work meanwhile) {
    beforeTimeIsRead = () -> {};
    nanoTime.addAndGet(6 * SECOND);
    try {
      meanwhile.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void interruptedThread_rotatesAndStaysInterrupted() throws IOException {
    LedgerFile ledger = bySize(1);

    Thread.currentThread().interrupt();
    write(ledger, "a", "b");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(segments()).hasSize(1);
    assertThat(failures).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void fileThatSomebodyRemoved_isALoss_alsoWithRotation() throws IOException {
    LedgerFile ledger = bySize(1000);
    write(ledger, "a", "b");
    Files.delete(path);

    write(ledger, "c");

    assertThat(ledger.takeLoss())
        .isNotNull()
        .satisfies(loss -> assertThat(loss.reason()).isEqualTo(Loss.Reason.FILE_REMOVED))
        .satisfies(loss -> assertThat(loss.missing()).isEqualTo(2));
  }

  @Test
  void fileThatAnotherProcessRotatedAndArchived_isNoLoss() throws IOException {
    LedgerFile ledger = bySize(1000);
    write(ledger, "a");
    Path segment = directory.resolve("events-20261125T101501Z-0001.jsonl");
    Files.copy(path, segment.resolveSibling(segment.getFileName() + ".gz"));
    Files.delete(path);

    write(ledger, "b");

    assertThat(ledger.takeLoss()).isNull();
  }

  private LedgerFile bySize(long maxBytes) {
    return LedgerFile.open(path, rotation(maxBytes, null));
  }

  private LedgerFile byAge(Duration maxAge) {
    return LedgerFile.open(path, rotation(Long.MAX_VALUE, maxAge));
  }

  private Rotation rotation(long maxBytes, @Nullable Duration maxAge) {
    return new Rotation(
        maxBytes,
        maxAge,
        new MovedClock(),
        () -> {
          beforeTimeIsRead.run();
          return nanoTime.get();
        },
        (ledger, failure) -> failures.add(ledger + ": " + failure.getMessage()));
  }

  private void write(LedgerFile ledger, String... ids) {
    for (String id : ids) {
      nanoTime.addAndGet(SECOND / 50);
      RotatingProcess.append(ledger, id);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> segments() throws IOException {
    return Segments.of(path).stream()
        .map(segment -> segment.file().getFileName().toString())
        .toList();
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
