package dev.weft.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final int CAPACITY = 64 << 10;

  private final Path ledger;

  JournalTest(@TempDir Path directory) {
    ledger = directory.resolve("events.jsonl");
  }

  @Test
  void put_withoutRoom_isRefused_andTakenAgainOnceLinesWereAppended() throws IOException {
    byte[] line = line(1_000);
    try (Journal journal = Journal.create(ledger, CAPACITY)) {
      int first = putAll(journal, line);
      journal.appended((long) first * line.length);
      journal.prepare();
      int second = putAll(journal, line);

      assertThat(first).isEqualTo(CAPACITY / 2 / line.length);
      assertThat(second).isPositive();
      assertThat(journal.isBroken()).isFalse();
    }
  }

  @Test
  void ring_wrapsManyTimes_andItsLastLinesAreWhole() throws IOException {
    byte[] line = line(777);
    try (Journal journal = Journal.create(ledger, CAPACITY)) {
      for (int i = 0; i < 1_000; i++) {
        assertThat(journal.put(line, line.length)).isTrue();
        journal.appended(line.length);
        journal.prepare();
      }
      assertThat(journal.put(line, line.length)).isTrue();
      JournalRecoveryTest.die(ledger);
    }

    LedgerFile.recover(ledger);

    assertThat(ledger).hasBinaryContent(line);
  }

  @Test
  void close_leavesNoFile() throws IOException {
    Journal journal = Journal.create(ledger, CAPACITY);
    assertThat(files()).hasSize(1);

    journal.close();

    assertThat(files()).isEmpty();
  }

  @Test
  void create_whereThereIsNoDirectory_failsWithoutAFile() throws IOException {
    Path nowhere = ledger.resolveSibling("missing").resolve("events.jsonl");

    assertThatThrownBy(() -> Journal.create(nowhere, CAPACITY)).isInstanceOf(IOException.class);

    assertThat(files()).isEmpty();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(ledger.toAbsolutePath().getParent())) {
      return files.toList();
    }
  }

  private static int putAll(Journal journal, byte[] line) {
    int count = 0;
    while (journal.put(line, line.length)) {
      count++;
    }
    return count;
  }

  private static byte[] line(int bytes) {
    return ("{" + "x".repeat(bytes - 3) + "}\n").getBytes(US_ASCII);
  }
}
