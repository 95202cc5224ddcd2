package dev.weft.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weft.audit.Finding.Kind;
import dev.weft.segment.Segment;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of change in every segment of a ledger with a chain is found and named with it. */
class SegmentMutationTest {

  private final ChainedLedger ledger;
  private final List<Segment> segments;

  SegmentMutationTest(@TempDir Path directory) throws IOException {
    ledger = ChainedLedger.rotating(directory.resolve("ledger.ndjson"), 2_500).write("req", 40);
    segments = Segments.of(ledger.file);
  }

  @Test
  void ledger_asItWas_isFine() throws IOException {
    assertThat(segments).hasSizeGreaterThan(2);
    assertThat(ledger.problems).isEmpty();
    assertThat(ledger.verify().findings()).isEmpty();
    assertThat(ledger.verify().notes()).isEmpty();
    assertThat(ledger.verify().lines()).isEqualTo(40);
  }

  @Test
  void line_editedInEachSegment_plainOrCompressed() throws IOException {
    for (Segment segment : segments) {
      List<String> lines = Files.readAllLines(segment.file());
      List<String> changed = new ArrayList<>(lines);
      changed.set(2, lines.get(2).replace("session-", "Session-"));
      expect(segment, changed, Kind.EDITED, 3);
      Path compressed = compress(segment);
      assertThat(ledger.verify().findings()).extracting(Finding::number).containsExactly(3L);
      Files.delete(compressed);
      write(segment, lines);
    }
  }

  @Test
  void line_removedInsertedOrMovedInEachSegment() throws IOException {
    for (Segment segment : segments) {
      List<String> lines = Files.readAllLines(segment.file());
      List<String> changed = new ArrayList<>(lines);
      changed.remove(1);
      expect(segment, changed, Kind.REMOVED, 2);
      changed = new ArrayList<>(lines);
      changed.add(1, lines.get(0).replace("session-", "Session-"));
      expect(segment, changed, Kind.INSERTED, 2);
      changed = new ArrayList<>(lines);
      Collections.swap(changed, 0, 2);
      expect(segment, changed, Kind.REORDERED, 1);
      expect(segment, lines.subList(0, lines.size() - 1), Kind.TRUNCATED, lines.size());
      write(segment, lines);
    }
  }

  @Test
  void segment_thatIsGone_isMissing() throws IOException {
    for (Segment segment : segments) {
      byte[] before = Files.readAllBytes(segment.file());
      Files.delete(segment.file());

      assertThat(ledger.verify().findings())
          .extracting(Finding::kind, Finding::message)
          .containsExactly(
              tuple(
                  Kind.SEGMENT_MISSING,
                  segment.name() + " is missing, and no entry says that it was removed"));
      Files.write(segment.file(), before);
    }
  }

  @Test
  void segment_thatWasRemovedByRetention_isRecorded() throws IOException {
    Segment first = segments.get(0);
    ChainedSegments record = new ChainedSegments(SegmentMutationTest::chain);

    record.removing(ledger.file, first);
    Files.delete(first.file());
    ledger.write("more", 1);

    assertThat(ledger.verify().findings()).isEmpty();
    assertThat(ledger.verify().notes())
        .singleElement()
        .asString()
        .startsWith(first.name() + " with ")
        .contains(" lines was removed at ");
    assertThat(Files.readString(ledger.files.chain()))
        .containsPattern(
            "\"kind\":\"removed\".*\"first\":\"[0-9a-f]{64}\",\"last\":\"[0-9a-f]{64}");
  }

  @Test
  void crash_betweenRenameAndEntry_verifies_andTheNextWriterGoesOn() throws IOException {
    String name = "ledger-29990101T000000Z-0001.ndjson";
    Files.move(ledger.file, ledger.file.resolveSibling(name));

    assertThat(ledger.verify().findings()).isEmpty();
    ChainedLedger next = ChainedLedger.at(ledger.file).write("next", 2);

    assertThat(next.problems).isEmpty();
    assertThat(next.verify().findings()).isEmpty();
    assertThat(next.verify().lines()).isEqualTo(42);
    assertThat(Files.readString(ledger.files.chain())).contains("\"segment\":\"" + name);
  }

  @Test
  void segments_whenAllWereRemovedAndTheClockWentBack_areNamedBehindThem() throws IOException {
    String name = "ledger-29990101T000000Z-0001.ndjson";
    Files.move(ledger.file, ledger.file.resolveSibling(name));
    ledger.write("last", 1);
    ChainedSegments record = new ChainedSegments(SegmentMutationTest::chain);
    for (Segment segment : Segments.of(ledger.file)) {
      record.removing(ledger.file, segment);
      Files.delete(segment.file());
    }

    ledger.write("more", 40);

    assertThat(Segments.of(ledger.file))
        .hasSizeGreaterThan(2)
        .allMatch(segment -> segment.name().toString().compareTo(name) > 0);
    assertThat(ledger.problems).isEmpty();
    assertThat(ledger.verify().findings()).isEmpty();
    assertThat(ledger.verify().lines()).isEqualTo(41);
  }

  @Test
  void segment_thatNobodyWrote_isInserted() throws IOException {
    Path forged = ledger.file.resolveSibling("ledger-20200101T000000Z-0001.ndjson");
    Files.writeString(forged, "{}\n");

    assertThat(ledger.verify().findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.SEGMENT_INSERTED);
  }

  @Test
  void erasureInEverySegment_plainOrCompressed_isRecorded() throws IOException {
    Path compressed = compress(segments.get(1));
    LedgerEraser eraser =
        new LedgerEraser(Subject.of("actor-1", Set.of()), "officer", "", null, Clock.systemUTC());

    for (Segment segment : segments) {
      assertThat(
              eraser
                  .eraseSegment(ledger.file, segment.name(), null, List.of(SegmentCodec.GZIP))
                  .erased())
          .isNotEmpty();
    }
    eraser.erase(ledger.file, null);
    ledger.write("more", 1);

    assertThat(compressed).exists();
    assertThat(ledger.verify().findings()).isEmpty();
    assertThat(Files.readString(segments.get(0).file())).doesNotContain("actor-1");
  }

  private static Chain chain(Path file) {
    return new Chain(file, null, null, null, Clock.systemUTC(), problem -> {});
  }

  private Path compress(Segment segment) throws IOException {
    Path file = segment.file().resolveSibling(segment.name() + ".gz");
    try (OutputStream out =
        SegmentCodec.GZIP.encode(
            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), segment.name())) {
      Files.copy(segment.file(), out);
    }
    Files.delete(segment.file());
    return file;
  }

  private void expect(Segment segment, List<String> changed, Kind kind, long line)
      throws IOException {
    write(segment, changed);
    assertThat(ledger.verify().findings())
        .extracting(Finding::kind, Finding::number)
        .containsExactly(tuple(kind, line));
    assertThat(ledger.verify().findings().get(0).message()).startsWith(segment.name() + ": ");
  }

  private static void write(Segment segment, List<String> lines) throws IOException {
    Files.writeString(segment.file(), String.join("\n", lines) + "\n");
  }
}
