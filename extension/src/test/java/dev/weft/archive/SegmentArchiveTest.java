package dev.weft.archive;

import static dev.weft.archive.ArchiveFixture.CLOSED;
import static dev.weft.archive.ArchiveFixture.SEGMENT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.chora.ChoraEvents;
import dev.weft.config.Retention;
import dev.weft.config.SegmentConfig;
import dev.weft.event.EventEmitter;
import dev.weft.ledger.LedgerFile;
import dev.weft.line.LineEncoder;
import dev.weft.segment.LedgerLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentArchiveTest {
  private static final String LINES =
      "{\"event_type\":\"x\",\"id\":1}\n  {\"event_type\":\"x\",\"id\":2}\n";

  private final ArchiveFixture fixture;

  SegmentArchiveTest(@TempDir Path directory) {
    fixture = new ArchiveFixture(directory);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void closedSegment_isCompressed_andTheFileThatIsWrittenIsNot() throws IOException {
    fixture.segment(SEGMENT, LINES);
    fixture.segment("events.jsonl", "{\"event_type\":\"x\",\"id\":3}\n");
    SegmentArchive archive = fixture.archive(ArchiveFixture.compressing());

    archive.round();

    assertThat(fixture.files())
        .containsExactly(SEGMENT + ".gz", "events.jsonl", "events.jsonl.archive.lock");
    assertThat(new EventEmitter(fixture.ledger).readEvents())
        .extracting(values -> values.get("id"))
        .containsExactly(1L, 2L, 3L);
    assertThat(archive.health()).isEqualTo(new ArchiveHealth(0, 1, 0, 0, null));
  }

  @Test
  void segmentThatWasClosedOrWrittenJustNow_waits() throws IOException {
    Path file = fixture.segment(SEGMENT, LINES);
    SegmentArchive archive = fixture.archive(ArchiveFixture.compressing());

    fixture.now = CLOSED.plus(SegmentArchive.GRACE).minusMillis(1);
    archive.round();
    assertThat(fixture.segments()).containsExactly(SEGMENT);
    assertThat(archive.health().waiting()).isEqualTo(1);

    Files.setLastModifiedTime(file, FileTime.from(CLOSED.plusSeconds(5)));
    fixture.now = CLOSED.plusSeconds(14);
    archive.round();
    assertThat(fixture.segments()).containsExactly(SEGMENT);

    fixture.now = CLOSED.plusSeconds(15);
    archive.round();
    assertThat(fixture.segments()).containsExactly(SEGMENT + ".gz");
    assertThat(archive.health().waiting()).isZero();
  }

  @Test
  void segmentThatAnotherProcessWorksOn_isLeftToIt() throws IOException {
    fixture.segment(SEGMENT, LINES);
    SegmentArchive archive = fixture.archive(ArchiveFixture.compressing());

    try (LedgerLock lock = LedgerLock.tryAcquire(LedgerLock.ofArchive(fixture.ledger))) {
      assertThat(lock).isNotNull();
      archive.round();
    }

    assertThat(fixture.segments()).containsExactly(SEGMENT);
  }

  @Test
  void crashBeforeTheMove_leavesAPartThatIsThrownAway() throws IOException {
    fixture.segment(SEGMENT, LINES);
    fixture.segment(SEGMENT + ".gz.part", "half");
    fixture.segment("events-20260101T000000Z-0002.jsonl.gz.part", "of a segment that is gone");

    fixture.archive(ArchiveFixture.compressing()).round();

    assertThat(fixture.files()).containsExactly(SEGMENT + ".gz", "events.jsonl.archive.lock");
    assertThat(new EventEmitter(fixture.ledger).readEvents()).hasSize(2);
  }

  @Test
  void crashAfterTheMove_leavesBothForms_andThePlainOneIsDoneAgain() throws IOException {
    fixture.segment(SEGMENT, LINES);
    fixture.segment(SEGMENT + ".gz", "whatever");

    fixture.archive(ArchiveFixture.compressing()).round();

    assertThat(fixture.segments()).containsExactly(SEGMENT + ".gz");
    assertThat(new EventEmitter(fixture.ledger).readEvents()).hasSize(2);
  }

  @Test
  void permissionsAndTime_areThoseOfTheSegment() throws IOException {
    Path file = fixture.segment(SEGMENT, LINES);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    fixture.archive(ArchiveFixture.compressing()).round();

    Path compressed = file.resolveSibling(SEGMENT + ".gz");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(compressed)))
        .isEqualTo("rw-r-----");
    assertThat(Files.getLastModifiedTime(compressed).toInstant()).isEqualTo(CLOSED);
  }

  @Test
  void ledgerWithoutSegments_getsNoFiles() throws IOException {
    fixture.segment("events.jsonl", LINES);

    fixture.archive(ArchiveFixture.compressing()).round();

    assertThat(fixture.files()).containsExactly("events.jsonl");
  }

  @Test
  void failure_isToldOnce_andOtherLedgersGoOn() throws IOException {
    fixture.segment(SEGMENT, LINES);
    fixture.segment("other-20260101T000000Z-0001.jsonl", LINES);
    Files.createDirectory(fixture.directory.resolve("events.jsonl.archive.lock"));
    SegmentArchive archive = fixture.archive(ArchiveFixture.compressing());
    archive.watch(fixture.directory.resolve("other.jsonl"), false);

    archive.round();
    archive.round();

    assertThat(fixture.segments()).containsExactly(SEGMENT);
    assertThat(fixture.directory.resolve("other-20260101T000000Z-0001.jsonl.gz")).exists();
    assertThat(fixture.logged)
        .singleElement()
        .asString()
        .contains("segments of " + fixture.ledger + " stay as they are");
    assertThat(archive.health().problem()).isNotNull();

    Files.delete(fixture.directory.resolve("events.jsonl.archive.lock"));
    fixture.now = fixture.now.plusSeconds(59);
    archive.round();
    assertThat(fixture.segments()).containsExactly(SEGMENT);
    fixture.now = fixture.now.plusSeconds(1);
    archive.round();
    assertThat(fixture.segments()).containsExactly(SEGMENT + ".gz");
    assertThat(archive.health().problem()).isNull();
  }

  @Test
  void damagedSegment_doesNotKeepOthersFromTheirForm() throws IOException {
    fixture.segment(SEGMENT + ".gz", "no gzip");
    fixture.segment(SEGMENT.replace("0001", "0002"), LINES);
    SegmentArchive archive =
        fixture.archive(ArchiveFixture.config(true, Retention.DOCUMENTED, null, null));
    fixture.daysLater(7);

    archive.round();

    assertThat(fixture.segments())
        .containsExactly(SEGMENT + ".gz", SEGMENT.replace("0001", "0002") + ".gz");
    assertThat(archive.health().problem()).contains("GZIP");
  }

  @Test
  void ledgerOfOneRun_isLookedAfterWhenItHasSegments() throws IOException {
    SegmentArchive archive =
        new SegmentArchive(
            new SegmentConfig(1, null, true, Retention.FOR_EVER, Retention.FOR_EVER, null, null),
            Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)),
            new NoRecord());
    LedgerFile ledger = archive.open(fixture.ledger, false);
    archive.round();

    append(ledger);
    append(ledger);
    append(ledger);
    archive.round();

    assertThat(fixture.segments()).hasSize(2).allMatch(name -> name.endsWith(".gz"));
    assertThat(new EventEmitter(fixture.ledger).readEvents()).hasSize(3);
  }

  private static void append(LedgerFile ledger) throws IOException {
    @Nullable Object[] values = new Object[ChoraEvents.CONTENT_GENERATED.fields().size()];
    Map.of("content_config_id", "a", "generator_type", "b", "status", "success", "duration_ms", 1L)
        .forEach(
            (name, value) ->
                values[requireNonNull(ChoraEvents.CONTENT_GENERATED.field(name)).index()] = value);
    ledger.append(ChoraEvents.CONTENT_GENERATED, 0, values, LineEncoder.withAllFields());
  }

  @Test
  void problem_isSaidAgainAtTheEnd() throws IOException {
    fixture.segment(SEGMENT, LINES);
    SegmentArchive archive = fixture.archive(ArchiveFixture.encrypting(Path.of("no.json"), null));
    archive.round();
    fixture.logged.clear();

    archive.exiting();

    assertThat(fixture.logged)
        .containsExactly(
            "weft: 1 segments of ledgers do not have the form that is configured:"
                + " weft.ledger.encryption.key-file no.json does not exist");
  }

  @Test
  void readerBesideIt_seesEveryLineOnce() throws Exception {
    int segments = 60;
    for (int i = 1; i <= segments; i++) {
      fixture.segment(
          "events-20260101T000000Z-%04d.jsonl".formatted(i),
          "{\"event_type\":\"x\",\"id\":" + i + "}\n");
    }
    List<Long> ids = LongStream.rangeClosed(1, segments).boxed().toList();
    SegmentArchive archive = fixture.archive(ArchiveFixture.compressing());
    Thread worker = new Thread(archive::round);
    worker.start();

    int rounds = 0;
    while (worker.isAlive() || rounds == 0) {
      assertThat(new EventEmitter(fixture.ledger).readEvents())
          .extracting(values -> values.get("id"))
          .isEqualTo(ids);
      rounds++;
    }

    assertThat(fixture.segments()).hasSize(segments).allMatch(name -> name.endsWith(".gz"));
  }

  /** A process that archives is killed at a random moment; the next one finds every line. */
  @RepeatedTest(5)
  void kill_losesAndDoublesNoLine(RepetitionInfo repetition) throws Exception {
    int segments = 60;
    for (int i = 1; i <= segments; i++) {
      fixture.segment(
          "events-20260101T000000Z-%04d.jsonl".formatted(i),
          "{\"event_type\":\"x\",\"id\":" + i + "}\n");
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ArchivingProcess.class.getName(),
                fixture.ledger.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int enough = new Random(repetition.getCurrentRepetition()).nextInt(segments - 20) + 1;
    while (process.isAlive() && compressed() < enough) {
      Thread.onSpinWait();
    }
    process.destroyForcibly().waitFor();
    assertThat(compressed()).isBetween(1L, (long) segments);

    fixture.archive(ArchiveFixture.compressing()).round();

    assertThat(fixture.segments()).hasSize(segments).allMatch(name -> name.endsWith(".gz"));
    assertThat(fixture.files()).noneMatch(name -> name.endsWith(".part"));
    assertThat(new EventEmitter(fixture.ledger).readEvents())
        .extracting(values -> values.get("id"))
        .isEqualTo(LongStream.rangeClosed(1, segments).boxed().toList());
  }

  private long compressed() throws IOException {
    return fixture.files().stream().filter(name -> name.endsWith(".gz")).count();
  }

  /** Archives the ledger that it is given. */
  static final class ArchivingProcess {
    private ArchivingProcess() {}

    public static void main(String[] arguments) {
      SegmentArchive archive = new SegmentArchive(ArchiveFixture.compressing(), new NoRecord());
      archive.watch(Path.of(arguments[0]), false);
      archive.round();
    }
  }

  @Test
  void thread_worksOnItsOwn_andDoesNotKeepTheProcess() throws Exception {
    fixture.segment(SEGMENT, LINES);
    SegmentArchive archive = new SegmentArchive(ArchiveFixture.compressing(), new NoRecord());
    archive.watch(fixture.ledger, false);

    archive.start();

    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (fixture.segments().contains(SEGMENT) && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(fixture.segments()).containsExactly(SEGMENT + ".gz");
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().equals("weft-archive"))
        .isNotEmpty()
        .allSatisfy(thread -> assertThat(thread.isDaemon()).isTrue());
  }
}
