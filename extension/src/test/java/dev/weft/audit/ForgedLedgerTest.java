package dev.weft.audit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.weft.audit.Finding.Kind;
import dev.weft.audit.key.KeyFiles;
import dev.weft.segment.Segment;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may write all files but the head, or has no key, and knows how a chain is made. */
class ForgedLedgerTest {
  private final Path file;
  private final Path keys;

  ForgedLedgerTest(@TempDir Path directory) {
    file = directory.resolve("ledger.ndjson");
    keys = directory.resolve("keys");
  }

  private ChainedLedger signed(String id) throws Exception {
    Path secret = keys.resolve(id + ".private.pem");
    return ChainedLedger.signed(
        file, Files.exists(secret) ? secret : KeyFiles.generate(keys, id), id);
  }

  @Test
  void ledgerAndChain_thatAreCut_areToldByTheHead_alsoWithAFragmentOfAnEntry() throws Exception {
    ChainedLedger ledger = signed("k1").write("req", 10);
    List<String> entries = Files.readAllLines(ledger.files.chain());
    write(file, ledger.lines().subList(0, 4));
    write(ledger.files.chain(), entries.subList(0, 5));
    Files.writeString(ledger.files.chain(), "{", StandardOpenOption.APPEND);

    assertThat(ledger.verify(keys).findings())
        .extracting(Finding::message)
        .containsExactly("the chain ends at entry 5, its head says 11");
  }

  @Test
  void lines_overAChainThatIsAFragment_areInserted() throws Exception {
    ChainedLedger ledger = signed("k1").write("req", 3);
    Files.writeString(ledger.files.chain(), "{");
    write(file, List.of(ledger.lines().get(1)));

    assertThat(ledger.verify(keys).findings())
        .extracting(Finding::kind)
        .contains(Kind.INSERTED, Kind.CHAIN_TRUNCATED);
  }

  @Test
  void lines_putIntoASegmentWithoutBytes_areMissed() throws Exception {
    ChainedLedger ledger = signed("k1").write("req", 5);
    append(
        ledger,
        ChainEntry.SEGMENT,
        Map.of("segment", "ledger-20260102T030405Z-0001.ndjson", "at", 0, "bytes", 0));
    Files.writeString(file, "");

    assertThat(ledger.verify(keys).findings())
        .extracting(Finding::kind, Finding::message)
        .containsExactly(
            tuple(
                Kind.CHAIN_EDITED,
                "entry 7 gives its segment other lines than the entries before it"));
  }

  @Test
  void segments_calledOlderThanAChainThatHasBegun_areInserted() throws Exception {
    ChainedLedger ledger = ChainedLedger.at(file).write("req", 2);
    String name = "ledger-20200101T000000Z-0001.ndjson";
    Files.writeString(file.resolveSibling(name), ledger.lines().get(0) + "\n");
    append(ledger, ChainEntry.BEFORE, Map.of("segment", name));

    assertThat(ledger.verify().findings())
        .extracting(Finding::kind)
        .containsExactlyInAnyOrder(Kind.CHAIN_INSERTED, Kind.INSERTED);
  }

  /** The removal counts only once the head tells of it, whose writer is Weft. */
  @Test
  void segment_deletedByAnEntryBehindTheHead_isMissing_alsoAfterTheNextWriter() throws Exception {
    ChainedLedger ledger = rotated();
    Segment oldest = Segments.of(file).get(0);
    append(ledger, ChainEntry.REMOVED, Map.of("segment", oldest.name().toString(), "lines", 3));
    Files.delete(oldest.file());

    assertThat(ledger.verify().findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.SEGMENT_MISSING);
    ledger.write("later", 1);
    assertThat(ledger.verify().findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.SEGMENT_MISSING);
  }

  @Test
  void line_blankedByAnEntryBehindTheHead_isEdited_alsoAfterTheNextWriter() throws Exception {
    ChainedLedger ledger = ChainedLedger.at(file).write("req", 3);
    append(ledger, ChainEntry.ERASED, Map.of("at", List.of(0), "by", "mallory"));
    List<String> lines = new ArrayList<>(ledger.lines());
    lines.set(0, " ".repeat(lines.get(0).length()));
    write(file, lines);

    assertThat(ledger.verify().findings()).extracting(Finding::kind).containsExactly(Kind.EDITED);
    ledger.write("later", 1);
    assertThat(ledger.verify().findings()).extracting(Finding::kind).containsExactly(Kind.EDITED);
  }

  @Test
  void entriesBehindTheHead_stayNoted() throws Exception {
    ChainedLedger ledger = ChainedLedger.at(file).write("req", 1);
    String head = Files.readString(ledger.files.head());
    ledger.write("more", 2);
    Files.writeString(ledger.files.head(), head);

    ChainedLedger.at(file).write("later", 2);

    assertThat(ledger.verify().findings()).isEmpty();
    assertThat(ledger.verify().notes())
        .singleElement()
        .asString()
        .startsWith("entries 2 to 3 were not in the head yet at ");
  }

  @Test
  void removal_whoseWriterWasKilledBeforeTheHead_isSaidAgain() throws Exception {
    ChainedLedger ledger = rotated();
    Segment oldest = Segments.of(file).get(0);
    String head = Files.readString(ledger.files.head());
    removals().removing(file, oldest);
    Files.writeString(ledger.files.head(), head);
    assertThat(ledger.verify().findings()).isEmpty();

    removals().removing(file, oldest);
    Files.delete(oldest.file());

    assertThat(ledger.verify().findings()).isEmpty();
  }

  @Test
  void erasure_whoseWriterWasKilledBeforeTheHead_isDoneAgain() throws Exception {
    ChainedLedger ledger = ChainedLedger.at(file).write("req", 3);
    append(ledger, ChainEntry.ERASED, Map.of("at", List.of(0), "by", "officer"));
    assertThat(ledger.verify().findings()).extracting(Finding::kind).containsExactly(Kind.ERASURE);

    new LedgerEraser(Subject.of("actor-1", Set.of()), "officer", "", null, Clock.systemUTC())
        .erase(file, null);

    assertThat(ledger.verify().findings()).isEmpty();
    assertThat(ledger.lines().get(0)).isBlank();
  }

  @Test
  void removal_whereTheHeadIsSignedByAnother_isRefused() throws Exception {
    ChainedLedger signed = signed("k1").write("req", 3);
    Path segment = file.resolveSibling("ledger-20260102T030405Z-0001.ndjson");
    Files.move(file, segment);
    signed.write("next", 1);
    String chain = Files.readString(signed.files.chain());

    assertThat(Segments.of(file)).hasSize(1);
    assertThatThrownBy(() -> removals().removing(file, Segments.of(file).get(0)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("weft.signing.key-file");
    assertThat(signed.files.chain()).hasContent(chain);
  }

  @Test
  void replacedKey_underAnotherSpellingOfItsId_isNotKnown() throws Exception {
    signed("key_1").write("req", 1);
    ChainedLedger ledger = signed("key_2").write("more", 1);
    Path old = keys.resolve("key_1.private.pem");

    ChainedLedger.signed(file, old, "key/1").write("late", 1);

    assertThat(ledger.verify(keys).findings())
        .extracting(Finding::message)
        .containsExactly(
            "line 3 is signed by the unknown key key/1",
            "the signature of the head is not that of key/1");
  }

  @Test
  void everythingMadeAnewWithoutSignatures_isAFinding() throws Exception {
    ChainedLedger ledger = signed("k1").write("req", 3);
    List<String> lines = ledger.lines();
    Files.delete(ledger.files.chain());
    Files.delete(ledger.files.head());
    write(file, lines.subList(0, 1));
    ChainedLedger.at(file).write("forged", 1);

    assertThat(ledger.verify(keys).findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.SIGNATURE);
  }

  @Test
  void firstKey_thatIsNotSigned_isAFinding() throws Exception {
    ChainedLedger ledger = ChainedLedger.at(file).write("req", 1);
    append(ledger, ChainEntry.KEY, Map.of("key", "k1"));
    KeyFiles.generate(keys, "k1");

    assertThat(ledger.verify(keys).findings())
        .extracting(Finding::message)
        .contains("the change of keys of entry 2 is not signed");
  }

  /** Readers that take one of two members, a number without bounds, or two objects a line. */
  @Test
  void unsignedLine_thatOnlyOtherReadersTake_isAFinding() throws Exception {
    ChainedLedger ledger = signed("k1").write("req", 1);
    String line = ChainedLedger.at(file.resolveSibling("other")).write("x", 1).lines().get(0);
    String members = line.strip().substring(1);
    List<String> forged =
        List.of(
            "{\"x\":1,\"x\":2," + members,
            "{\"x\":1e999," + members,
            "{\"x\":1} {" + members,
            "1 {" + members,
            "{" + members + " and more");
    for (String one : forged) {
      Files.writeString(file, one + "\n", StandardOpenOption.APPEND);
    }
    Files.writeString(file, "{\"kind\":\"policy.decision\",\"a\":{}\n", StandardOpenOption.APPEND);
    ledger.write("later", 1);

    assertThat(ledger.verify(keys).findings())
        .extracting(Finding::number)
        .containsExactly(2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void unsignedLine_thatIsTooLongToBeSigned_isAFinding() throws Exception {
    ChainedLedger ledger = signed("k1").write("req", 1);
    String line = ledger.lines().get(0).strip();
    String spaces = " ".repeat(2_000_000);
    Files.writeString(
        file, line.substring(0, line.length() - 1) + spaces + "}\n", StandardOpenOption.APPEND);
    ledger.write("later", 1);

    assertThat(ledger.verify(keys).findings())
        .extracting(Finding::message)
        .containsExactly("line 2 is too long for a signature");
  }

  private ChainedLedger rotated() throws IOException {
    ChainedLedger ledger = ChainedLedger.rotating(file, 2_500).write("req", 20);
    assertThat(Segments.of(file)).isNotEmpty();
    assertThat(ledger.verify().findings()).isEmpty();
    return ledger;
  }

  private static ChainedSegments removals() {
    return new ChainedSegments(
        path -> new Chain(path, null, null, null, Clock.systemUTC(), problem -> {}));
  }

  private static void append(ChainedLedger ledger, String kind, Map<String, ?> members)
      throws IOException {
    Head head = requireNonNull(Head.read(ledger.files.head()));
    String entry = ChainEntry.of(head.seq() + 1, kind, members, null, head.hash());
    Files.writeString(ledger.files.chain(), entry + "\n", StandardOpenOption.APPEND);
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n");
  }
}
