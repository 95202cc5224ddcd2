package dev.weft.archive;

import static dev.weft.archive.ArchiveFixture.CLOSED;
import static dev.weft.archive.ArchiveFixture.SEGMENT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.config.Retention;
import dev.weft.config.SegmentConfig;
import dev.weft.line.LedgerLine;
import dev.weft.line.LineReader;
import dev.weft.line.LineResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
  private static final Retention THIRTY_DAYS = new Retention(false, Duration.ofDays(30));
  private static final String LOW = sync("low", "success", "{}");
  private static final String MEDIUM = task("medium", true);
  private static final String HIGH =
      line(
          "consensus.vote",
          "consensus",
          "{}",
          "\"proposal_id\":\"high\",\"voter_id\":\"a\",\"vote\":true,\"reasoning\":\"r\","
              + "\"vote_weight\":1.0");
  private static final String FAILED = sync("failed", "failure", "{}");
  private static final String TAGGED =
      sync("tagged", "success", "{\"retention\":\"medium_priority\"}");
  private static final String UNKNOWN = "{\"event_type\":\"x\",\"id\":1}\n";

  private final ArchiveFixture fixture;

  RetentionTest(@TempDir Path directory) {
    fixture = new ArchiveFixture(directory);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void linesOfTheTest_fulfilTheContract() throws IOException {
    Path file = fixture.segment(SEGMENT, LOW + MEDIUM + HIGH + FAILED + TAGGED);
    try (LineReader reader = new LineReader(Files.newInputStream(file))) {
      for (LineResult line = reader.next(); line != null; line = reader.next()) {
        assertThat(line)
            .isInstanceOfSatisfying(
                LedgerLine.class, valid -> assertThat(valid.eventType()).isNotNull());
      }
    }
  }

  @Test
  void segmentsOfThatAge_areRemoved_andTheFileThatIsWrittenIsNot() throws IOException {
    fixture.segment(SEGMENT, LOW);
    fixture.segment("events-20260101T000000Z-0002.jsonl.gz", "not even readable");
    fixture.segment("events-20260102T000000Z-0001.jsonl", LOW);
    fixture.segment("events.jsonl", LOW);
    SegmentArchive archive = fixture.archive(ArchiveFixture.keeping(THIRTY_DAYS));

    fixture.now = CLOSED.plus(Duration.ofDays(30)).minusSeconds(1);
    archive.round();
    assertThat(fixture.segments()).hasSize(3);
    fixture.daysLater(30);
    archive.round();

    assertThat(fixture.segments()).containsExactly("events-20260102T000000Z-0001.jsonl");
    assertThat(fixture.ledger).exists();
    assertThat(archive.health().removed()).isEqualTo(2);
  }

  @Test
  void ledgerOfGovernance_isLeftAlone_unlessItHasItsOwnTime() throws IOException {
    Path file = fixture.segment("ledger-20260101T000000Z-0001.ndjson", LOW);
    fixture.daysLater(3650);

    SegmentArchive archive = fixture.archive(ArchiveFixture.keeping(THIRTY_DAYS));
    archive.watch(fixture.directory.resolve("ledger.ndjson"), true);
    archive.round();
    assertThat(file).exists();

    SegmentArchive asked =
        fixture.archive(
            new SegmentConfig(
                Long.MAX_VALUE, null, false, Retention.FOR_EVER, THIRTY_DAYS, null, null));
    asked.watch(fixture.directory.resolve("ledger.ndjson"), true);
    asked.round();
    assertThat(file).doesNotExist();
  }

  @Test
  void documentedClasses_goOneAfterTheOther() throws IOException {
    fixture.segment(SEGMENT, LOW + HIGH + "   " + MEDIUM + FAILED + TAGGED + LOW);
    SegmentArchive archive = fixture.archive(ArchiveFixture.keeping(Retention.DOCUMENTED));

    fixture.daysLater(6);
    archive.round();
    assertThat(content()).hasSize(6);

    fixture.daysLater(7);
    archive.round();
    assertThat(Files.readString(fixture.directory.resolve(SEGMENT)))
        .isEqualTo(HIGH + "   " + MEDIUM + FAILED + TAGGED);

    fixture.daysLater(30);
    archive.round();
    assertThat(Files.readString(fixture.directory.resolve(SEGMENT))).isEqualTo(HIGH + FAILED);
    assertThat(archive.health().removedLines()).isEqualTo(4);

    fixture.daysLater(90);
    archive.round();
    assertThat(fixture.segments()).isEmpty();
    assertThat(archive.health().removed()).isEqualTo(1);
  }

  @Test
  void linesWithoutADocumentedClass_stay() throws IOException {
    fixture.segment(SEGMENT, LOW + UNKNOWN + "oops\n" + MEDIUM);
    fixture.daysLater(3650);

    fixture.archive(ArchiveFixture.keeping(Retention.DOCUMENTED)).round();

    assertThat(Files.readString(fixture.directory.resolve(SEGMENT))).isEqualTo(UNKNOWN + "oops\n");
  }

  @Test
  void segmentThatWasGoneThrough_isNotReadAgainBeforeTheNextClassIsOver() throws IOException {
    Path file = fixture.segment(SEGMENT, HIGH);
    fixture.daysLater(8);
    SegmentArchive archive = fixture.archive(ArchiveFixture.keeping(Retention.DOCUMENTED));

    archive.round();
    assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(fixture.now);
    Files.writeString(file, LOW);
    Files.setLastModifiedTime(file, FileTime.from(fixture.now));
    fixture.daysLater(29);
    archive.round();
    assertThat(content()).hasSize(1);
    fixture.daysLater(30);
    archive.round();

    assertThat(fixture.segments()).isEmpty();
  }

  @Test
  void compressedAndEncryptedSegment_losesItsLinesToo() throws IOException {
    Path key = fixture.directory.resolve("key.json");
    SegmentKeys.generate(key);
    fixture.segment(SEGMENT, LOW + HIGH);
    SegmentConfig config = ArchiveFixture.config(true, Retention.DOCUMENTED, key, null);
    SegmentArchive archive = fixture.archive(config);
    archive.round();
    assertThat(fixture.segments()).containsExactly(SEGMENT + ".gz.enc");

    fixture.daysLater(7);
    archive.round();

    assertThat(fixture.segments()).containsExactly(SEGMENT + ".gz.enc");
    try (LineReader reader = LineReader.open(fixture.ledger, SegmentKeys.codecs(key))) {
      assertThat(requireNonNull(reader.next()))
          .isInstanceOfSatisfying(
              LedgerLine.class,
              line ->
                  assertThat(line.values().get("data"))
                      .isInstanceOfSatisfying(
                          Map.class,
                          data -> assertThat(data.get("proposal_id")).isEqualTo("high")));
      assertThat(reader.next()).isNull();
    }
  }

  private List<String> content() throws IOException {
    return new ArrayList<>(Files.readAllLines(fixture.directory.resolve(SEGMENT)));
  }

  private static String sync(String name, String status, String tags) {
    return line(
        "memory.bridge.sync",
        "memory_bridge",
        tags,
        "\"namespace\":\""
            + name
            + "\",\"sync_strategy\":\"s\",\"conflicts_resolved\":1,\"sync_duration_ms\":2,"
            + "\"status\":\""
            + status
            + "\"");
  }

  private static String task(String name, boolean success) {
    return line(
        "task.completed",
        "scheduler",
        "{}",
        "\"task_id\":\""
            + name
            + "\",\"agent_id\":\"a\",\"duration_ms\":1,\"result_size_bytes\":2,\"success\":"
            + success);
  }

  private static String line(String event, String component, String tags, String data) {
    return "{\"event_id\":\"00000000-0000-4000-8000-000000000000\",\"timestamp\":1767225600000,"
        + "\"component\":\""
        + component
        + "\",\"event_type\":\""
        + event
        + "\",\"severity\":\"INFO\",\"tags\":"
        + tags
        + ",\"context\":{},\"data\":{"
        + data
        + "}}\n";
  }
}
