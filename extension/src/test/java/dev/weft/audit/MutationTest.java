package dev.weft.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weft.audit.Finding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of change at every place of a ledger and of its chain is found and named. */
class MutationTest {

  private static final int LINES = 50;

  private final ChainedLedger ledger;
  private final List<String> lines;
  private final List<String> entries;

  MutationTest(@TempDir Path directory) throws IOException {
    ledger = ChainedLedger.at(directory.resolve("ledger.ndjson")).write("req", LINES);
    lines = List.copyOf(ledger.lines());
    entries = List.copyOf(Files.readAllLines(ledger.files.chain()));
  }

  @Test
  void ledger_asItWas_isFine() throws IOException {
    assertThat(ledger.verify().findings()).isEmpty();
  }

  @Test
  void line_edited() throws IOException {
    for (int i = 0; i < LINES; i++) {
      List<String> changed = new ArrayList<>(lines);
      changed.set(i, lines.get(i).replace("session-", "Session-"));
      expectInLedger(changed, Kind.EDITED, i + 1);
    }
  }

  @Test
  void line_editedToSpaces() throws IOException {
    for (int i = 0; i < LINES; i++) {
      List<String> changed = new ArrayList<>(lines);
      changed.set(i, " ".repeat(lines.get(i).length()));
      expectInLedger(changed, Kind.EDITED, i + 1);
    }
  }

  @Test
  void line_removed() throws IOException {
    for (int i = 0; i < LINES; i++) {
      List<String> changed = new ArrayList<>(lines);
      changed.remove(i);
      expectInLedger(changed, i == LINES - 1 ? Kind.TRUNCATED : Kind.REMOVED, i + 1);
    }
  }

  @Test
  void line_inserted() throws IOException {
    for (int i = 0; i <= LINES; i++) {
      List<String> changed = new ArrayList<>(lines);
      changed.add(i, lines.get(0).replace("req-1", "req-x"));
      expectInLedger(changed, Kind.INSERTED, i + 1);
    }
  }

  @Test
  void blankLine_inserted() throws IOException {
    for (int i = 0; i <= LINES; i++) {
      List<String> changed = new ArrayList<>(lines);
      changed.add(i, "");
      expectInLedger(changed, Kind.INSERTED, i + 1);
    }
  }

  @Test
  void line_copiedToAnyOtherPlace() throws IOException {
    for (int i = 0; i <= LINES; i++) {
      List<String> changed = new ArrayList<>(lines);
      String copy = lines.get((i + 7) % LINES);
      changed.add(i, copy);
      expectInLedger(changed, Kind.INSERTED, i + 1);
    }
  }

  @Test
  void lines_swapped() throws IOException {
    for (int distance : List.of(1, 2, 17)) {
      for (int i = 0; i + distance < LINES; i++) {
        List<String> changed = new ArrayList<>(lines);
        Collections.swap(changed, i, i + distance);
        expectInLedger(changed, Kind.REORDERED, i + 1);
      }
    }
  }

  @Test
  void line_movedToTheEnd() throws IOException {
    for (int i = 0; i < LINES - 1; i++) {
      List<String> changed = new ArrayList<>(lines);
      changed.add(changed.remove(i));
      expectInLedger(changed, Kind.REORDERED, i + 1);
    }
  }

  @Test
  void ledger_truncatedAtEveryLine() throws IOException {
    for (int i = 0; i < LINES; i++) {
      expectInLedger(lines.subList(0, i), Kind.TRUNCATED, i + 1);
    }
  }

  @Test
  void ledgerAndChain_truncatedTogether_areToldByTheHead() throws IOException {
    for (int i = 0; i < LINES; i++) {
      write(ledger.file, lines.subList(0, i));
      write(ledger.files.chain(), entries.subList(0, i));

      assertThat(ledger.verify().findings())
          .extracting(Finding::kind, Finding::number)
          .containsExactly(tuple(Kind.CHAIN_TRUNCATED, i + 1L));
    }
  }

  @Test
  void entry_edited() throws IOException {
    for (int i = 0; i < LINES; i++) {
      List<String> changed = new ArrayList<>(entries);
      changed.set(i, entries.get(i).replaceFirst("\"sha256\":\".", "\"sha256\":\"g"));
      expectInChain(changed, Kind.CHAIN_EDITED, i + 1);
    }
  }

  @Test
  void entry_removed() throws IOException {
    for (int i = 0; i < LINES - 1; i++) {
      List<String> changed = new ArrayList<>(entries);
      changed.remove(i);
      expectInChain(changed, Kind.CHAIN_REMOVED, i + 1);
    }
  }

  @Test
  void entry_inserted() throws IOException {
    for (int i = 1; i < LINES; i++) {
      List<String> changed = new ArrayList<>(entries);
      changed.add(i, entries.get((i + 7) % LINES));
      expectInChain(changed, Kind.CHAIN_INSERTED, i + 1);
    }
  }

  @Test
  void entries_swapped() throws IOException {
    for (int i = 0; i < LINES - 1; i++) {
      List<String> changed = new ArrayList<>(entries);
      Collections.swap(changed, i, i + 1);
      expectInChain(changed, Kind.CHAIN_REORDERED, i + 1);
    }
  }

  /** Whoever computes all hashes anew still does not have the head. */
  @Test
  void ledgerAndChain_writtenAnew_areToldByTheHead() throws IOException {
    Path other = ledger.file.resolveSibling("other.ndjson");
    ChainedLedger forged = ChainedLedger.at(other).write("req", LINES - 1).write("forged", 1);
    Files.copy(forged.file, ledger.file, StandardCopyOption.REPLACE_EXISTING);
    Files.copy(forged.files.chain(), ledger.files.chain(), StandardCopyOption.REPLACE_EXISTING);

    assertThat(ledger.verify().findings())
        .containsExactly(
            new Finding(Kind.HEAD, 0, "entry 50 of the chain is not the one of the head"));
  }

  private void expectInLedger(List<String> changed, Kind kind, long line) throws IOException {
    write(ledger.file, changed);
    assertThat(ledger.verify().findings())
        .extracting(Finding::kind, Finding::number)
        .containsExactly(tuple(kind, line));
  }

  private void expectInChain(List<String> changed, Kind kind, long entry) throws IOException {
    write(ledger.files.chain(), changed);
    assertThat(ledger.verify().findings())
        .extracting(Finding::kind, Finding::number)
        .containsExactly(tuple(kind, entry));
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.writeString(file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
  }
}
