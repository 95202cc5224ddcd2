package dev.weft.audit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.weft.audit.Finding.Kind;
import dev.weft.audit.key.KeyFiles;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

  private final Path file;
  private final Path keys;
  private final Path first;

  SigningKeysTest(@TempDir Path directory) throws IOException {
    file = directory.resolve("ledger.ndjson");
    keys = directory.resolve("keys");
    first = KeyFiles.generate(keys, "k1");
  }

  @Test
  void privateKey_isForItsOwnerOnly_andIsNeverReplaced() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
        .isEqualTo("rw-------");
    assertThat(keys.resolve("k1.pem")).content().startsWith("-----BEGIN PUBLIC KEY-----\n");
    assertThatThrownBy(() -> KeyFiles.generate(keys, "k1"))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void signedLedger_isFine_andTheKeysAreNamed() throws Exception {
    ChainedLedger ledger = ChainedLedger.signed(file, first, "k1").write("req", 5);

    Verification result = ledger.verify(keys);

    assertThat(result.findings()).isEmpty();
    assertThat(result.signed()).containsOnly(entry("k1", 5L));
    assertThat(result.notes()).containsExactly("key k1 from entry 1 on");
  }

  @Test
  void signatures_withoutKeys_areNotChecked_whichIsSaid() throws Exception {
    ChainedLedger ledger = ChainedLedger.signed(file, first, "k1").write("req", 1);

    assertThat(ledger.verify().findings()).isEmpty();
    assertThat(ledger.verify().notes())
        .contains("signatures were not checked: no public keys were given");
  }

  /** Whoever can write all files and computes all hashes anew still does not have the key. */
  @Test
  void everythingForgedButTheSignatures_isFound() throws Exception {
    ChainedLedger ledger = ChainedLedger.signed(file, first, "k1").write("req", 5);
    List<String> lines = ledger.lines();
    Files.delete(ledger.files.chain());
    Files.delete(ledger.files.head());
    Files.delete(file);
    Path other = file.resolveSibling("other");
    Path forgersKey = KeyFiles.generate(file.resolveSibling("forger"), "k1");
    ChainedLedger forged = ChainedLedger.signed(other, forgersKey, "k1");
    forged.write("req", 1);
    Files.writeString(file, lines.get(0) + "\n" + lines.get(1).replace("req-2", "req-x") + "\n");
    ChainedLedger.signed(file, forgersKey, "k1").write("more", 1);

    assertThat(ledger.verify().findings()).isEmpty();
    assertThat(ledger.verify(keys).findings())
        .extracting(Finding::message)
        .containsExactly(
            "line 2 has a signature that is not k1's",
            "line 3 has a signature that is not k1's",
            "the change of keys of entry 3 is not signed by k1",
            "the signature of the head is not that of k1");
  }

  @Test
  void everySignature_thatDoesNotFit_isFound_atEveryLine() throws Exception {
    ChainedLedger ledger = ChainedLedger.signed(file, first, "k1").write("req", 6);
    List<String> lines = ledger.lines();
    for (int i = 0; i < lines.size(); i++) {
      List<String> changed = new ArrayList<>(lines);
      changed.set(i, lines.get(i).replace("\"key_id\":\"k1\"", "\"key_id\":\"k0\""));
      Files.writeString(file, String.join("\n", changed) + "\n");

      assertThat(ledger.verify(keys).findings())
          .extracting(Finding::message)
          .containsExactly(
              "line " + (i + 1) + " was edited",
              "line " + (i + 1) + " is signed by the unknown key k0");
    }
  }

  @Test
  void newKey_replacesTheOld_whichSignsTheChange() throws Exception {
    ChainedLedger.signed(file, first, "k1").write("req", 3);
    Path second = KeyFiles.generate(keys, "k2");

    ChainedLedger ledger = ChainedLedger.signed(file, second, "k2").write("new", 2);

    Verification result = ledger.verify(keys);
    assertThat(result.findings()).isEmpty();
    assertThat(result.signed()).containsOnlyKeys("k1", "k2").containsEntry("k1", 3L);
    assertThat(result.notes())
        .containsExactly(
            "key k1 from entry 1 on", "key k2 replaces k1 from entry 5 on, signed by k1");
  }

  @Test
  void newKey_withoutTheOldOneBeside_signsTheChangeItself_whichIsSaid() throws Exception {
    ChainedLedger.signed(file, first, "k1").write("req", 1);
    Path second = KeyFiles.generate(keys, "k2");
    Files.delete(first);

    ChainedLedger ledger = ChainedLedger.signed(file, second, "k2").write("new", 1);

    assertThat(ledger.verify(keys).findings()).isEmpty();
    assertThat(ledger.verify(keys).notes())
        .contains("key k2 replaces k1 from entry 3 on, NOT signed by k1");
  }

  @Test
  void oldKey_thatIsUsedAgain_isTold_andIsAFinding() throws Exception {
    ChainedLedger old = ChainedLedger.signed(file, first, "k1").write("req", 1);
    ChainedLedger.signed(file, KeyFiles.generate(keys, "k2"), "k2").write("new", 1);

    old.write("late", 2);

    assertThat(old.problems)
        .containsExactly(
            "the signing key k1 was replaced by k2 in "
                + file
                + " -> sign with that one, or with a new one under a new weft.signing.key-id");
    assertThat(old.verify(keys).findings())
        .extracting(Finding::message)
        .containsExactly(
            "line 3 is signed by k1, which entry 3 replaced",
            "line 4 is signed by k1, which entry 3 replaced",
            "the head is signed by k1, which was replaced");
  }

  @Test
  void unsignedLine_afterAKey_isAFinding() throws Exception {
    ChainedLedger.signed(file, first, "k1").write("req", 1);

    ChainedLedger unsigned = ChainedLedger.at(file).write("none", 1);

    assertThat(unsigned.verify(keys).findings())
        .extracting(Finding::kind, Finding::message)
        .containsExactly(
            tuple(Kind.SIGNATURE, "line 2 is not signed"),
            tuple(Kind.HEAD, "the head is not signed"));
  }

  @Test
  void headOfAnEarlierTime_withItsSignature_tellsOfNewerEntries() throws Exception {
    ChainedLedger ledger = ChainedLedger.signed(file, first, "k1").write("req", 1);
    Head early = requireNonNull(Head.read(ledger.files.head()));
    ledger.write("more", 2);
    Files.writeString(ledger.files.head(), early.text());

    assertThat(ledger.verify(keys).findings()).isEmpty();
    assertThat(ledger.verify(keys).notes()).contains("2 entries are newer than the head");
  }
}
