package dev.weft.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.weft.audit.Finding.Kind;
import dev.weft.audit.LedgerEraser.Erasure;
import dev.weft.audit.file.Digests;
import dev.weft.audit.key.KeyFiles;
import dev.weft.audit.key.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerEraserTest {

  private static final Clock CLOCK = Clock.fixed(ChainedLedger.AT, ZoneOffset.UTC);
  private static final String LINE = "{\"user_id\":\"%s\",\"session_id\":\"%s\",\"text\":\"%s\"}\n";

  private final Path directory;
  private final Path file;

  LedgerEraserTest(@TempDir Path directory) {
    this.directory = directory;
    this.file = directory.resolve("ledger.ndjson");
  }

  @Test
  void linesOfAnActor_areBlank_andNothingElseChanges() throws Exception {
    ChainedLedger ledger = ChainedLedger.at(file).write("req", 7);
    List<String> before = ledger.lines();

    Erasure done = eraser("actor-1", null).erase(file, null);

    assertThat(done.erased()).containsExactly(1L, 4L, 7L);
    List<String> after = ledger.lines();
    for (int i = 0; i < before.size(); i++) {
      boolean erased = done.erased().contains(i + 1L);
      String expected = erased ? " ".repeat(before.get(i).length()) : before.get(i);
      assertThat(after.get(i)).as("line %s", i + 1).isEqualTo(expected);
    }
  }

  @Test
  void chain_acceptsExactlyTheErasedLines_andSaysWhoAndWhy() throws Exception {
    ChainedLedger ledger = ChainedLedger.at(file).write("req", 7);

    eraser("session-1", null).erase(file, null);

    assertThat(ledger.verify().findings()).isEmpty();
    assertThat(ledger.verify().notes())
        .containsExactly("4 lines were erased at 2026-01-02T03:04:05.678Z by officer: asked for");
    String chain = Files.readString(ledger.files.chain());
    assertThat(chain).doesNotContain("session-1");
    List<String> lines = ledger.lines();
    for (int i = 0; i < lines.size(); i++) {
      List<String> changed = new ArrayList<>(lines);
      boolean erased = lines.get(i).isBlank();
      changed.set(i, erased ? lines.get(i) + " " : " ".repeat(lines.get(i).length()));
      Files.writeString(file, String.join("\n", changed) + "\n");
      assertThat(ledger.verify().findings())
          .extracting(Finding::kind, Finding::number)
          .containsExactly(tuple(Kind.EDITED, i + 1L));
    }
  }

  @Test
  void writer_goesOnBehindAnErasure() throws Exception {
    ChainedLedger ledger = ChainedLedger.at(file).write("req", 3);

    eraser("actor-1", null).erase(file, null);
    ledger.write("more", 3);
    eraser("actor-2", null).erase(file, null);

    assertThat(ledger.verify().findings()).isEmpty();
    assertThat(ledger.verify().lines()).isEqualTo(6);
    assertThat(ledger.lines().stream().filter(String::isBlank)).hasSize(3);
    assertThat(ledger.problems).isEmpty();
  }

  @Test
  void record_withoutTheBlanks_isAnErasureToFinish() throws Exception {
    ChainedLedger ledger = ChainedLedger.at(file).write("req", 3);
    byte[] before = Files.readAllBytes(file);
    eraser("actor-1", null).erase(file, null);
    Files.write(file, before); // as if it had been killed in between

    assertThat(ledger.verify().findings())
        .containsExactly(
            new Finding(
                Kind.ERASURE, 1, "line 1 was to be erased and is still there -> erase again"));
    eraser("actor-1", null).erase(file, null);

    assertThat(ledger.verify().findings()).isEmpty();
  }

  @Test
  void signedChain_asksForASignedErasure() throws Exception {
    Path keys = directory.resolve("keys");
    Path secret = KeyFiles.generate(keys, "k1");
    ChainedLedger ledger = ChainedLedger.signed(file, secret, "k1").write("req", 3);
    List<String> before = ledger.lines();

    assertThatThrownBy(() -> eraser("actor-1", null).erase(file, null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the chain is signed with k1 -> sign the erasure, too");
    assertThat(ledger.lines()).isEqualTo(before);

    eraser("actor-1", SigningKey.load(secret, "k1")).erase(file, null);
    assertThat(ledger.verify(keys).findings()).isEmpty();
    assertThat(ledger.verify(keys).signed()).containsEntry("k1", 2L);
  }

  @Test
  void erasureOfAForger_isNotSigned_andAFinding() throws Exception {
    Path keys = directory.resolve("keys");
    ChainedLedger ledger =
        ChainedLedger.signed(file, KeyFiles.generate(keys, "k1"), "k1").write("req", 3);
    Path forgers = KeyFiles.generate(directory.resolve("forger"), "k1");

    eraser("actor-1", SigningKey.load(forgers, "k1")).erase(file, null);

    assertThat(ledger.verify(keys).findings())
        .extracting(Finding::message)
        .contains("the erasure of entry 5 is not signed by k1");
  }

  @Test
  void head_thatIsNotThere_stopsTheErasure() throws Exception {
    ChainedLedger.at(file, directory.resolve("heads")).write("req", 1);

    assertThatThrownBy(() -> eraser("actor-1", null).erase(file, null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no head of the chain at " + file + ".head");
  }

  @Test
  void ledgerWithoutAChain_keepsItsLength_andOtherMentionsAreTold() throws Exception {
    String before =
        LINE.formatted("user-7", "s1", "one")
            + LINE.formatted("user-8", "s1", "about user-7")
            + "not JSON\n\n"
            + LINE.formatted("user-9", "user-7", "three");
    Files.writeString(file, before);

    Erasure done = eraser("user-7", null).erase(file, null);

    assertThat(done).isEqualTo(new Erasure(file, 5, List.of(1L, 5L), List.of(2L)));
    assertThat(file)
        .hasContent(
            " ".repeat(LINE.formatted("user-7", "s1", "one").length() - 1)
                + "\n"
                + LINE.formatted("user-8", "s1", "about user-7")
                + "not JSON\n\n"
                + " ".repeat(LINE.formatted("user-9", "user-7", "three").length() - 1)
                + "\n");
  }

  @Test
  void fieldThatIsNotPersonal_isOnlyAskedWhenItIsNamed() throws Exception {
    Files.writeString(file, "{\"agent_id\":\"a1\"}\n");

    assertThat(eraser("a1", null).erase(file, null).erased()).isEmpty();
    Subject named = Subject.of("a1", Set.of("agent_id"));

    assertThat(new LedgerEraser(named, "officer", "", null, CLOCK).erase(file, null).erased())
        .containsExactly(1L);
  }

  @Test
  void compressedSegment_keepsItsOtherBytes() throws Exception {
    Path segment = directory.resolve("events-20261125T101500Z-0001.jsonl.gz");
    String first = LINE.formatted("user-7", "s1", "one");
    String rest = LINE.formatted("user-8", "s2", "two") + "a fragment without an end";
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(segment))) {
      out.write((rest.replace("two", "zero") + "\n" + first + rest).getBytes(UTF_8));
    }

    Erasure done = eraser("user-7", null).erase(segment, null);

    assertThat(done.erased()).containsExactly(3L);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(segment))) {
      in.transferTo(content);
    }
    assertThat(content.toString(UTF_8))
        .isEqualTo(
            rest.replace("two", "zero") + "\n" + " ".repeat(first.length() - 1) + "\n" + rest);
    assertThat(directory.resolve(segment.getFileName() + ".part")).doesNotExist();
  }

  @Test
  void erasing_whileAnotherThreadWrites_losesNoLine() throws Exception {
    ChainedLedger ledger = ChainedLedger.at(file).write("req", 9);
    AtomicBoolean stop = new AtomicBoolean();
    List<IOException> failures = new CopyOnWriteArrayList<>();
    Thread writer =
        new Thread(
            () -> {
              for (int i = 0; !stop.get(); i++) {
                try {
                  ledger.write("during-" + i, "actor-9", "session-9");
                } catch (IOException e) {
                  failures.add(e);
                }
              }
            });
    writer.start();

    for (String actor : List.of("actor-0", "actor-1", "actor-2")) {
      eraser(actor, null).erase(file, null);
    }
    stop.set(true);
    writer.join();

    assertThat(failures).isEmpty();
    assertThat(ledger.problems).isEmpty();
    assertThat(ledger.verify().findings()).isEmpty();
    List<String> lines = ledger.lines();
    assertThat(lines.subList(0, 9)).allMatch(String::isBlank);
    assertThat(IntStream.range(0, lines.size() - 9).boxed())
        .allMatch(i -> lines.get(i + 9).contains("\"during-" + i + "\""));
  }

  @Test
  void fingerprint_hidesTheId() {
    Map<String, String> fingerprint = eraser("actor-1", null).fingerprint();

    assertThat(fingerprint.get("subject"))
        .isEqualTo(Digests.of(fingerprint.get("salt") + "actor-1"));
  }

  private static LedgerEraser eraser(String id, @Nullable SigningKey key) {
    return new LedgerEraser(Subject.of(id, Set.of()), "officer", "asked for", key, CLOCK);
  }
}
