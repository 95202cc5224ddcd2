package dev.weft.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Often, so that interpreted and compiled code are met. */
  @ParameterizedTest
  @ValueSource(longs = {0, Journal.HEADER_BYTES, Journal.HEADER_BYTES + CAPACITY / 2})
  void cutFile_breaksTheJournal_andNothingElse(long bytes) throws IOException {
    byte[] line = line(317);
    for (int round = 0; round < 200; round++) {
      try (Journal journal = Journal.create(ledger, CAPACITY)) {
        for (int i = 0; i < round; i++) {
          putAndAppend(journal, line);
        }
        cut(bytes);
        for (int i = 0; i < 1_000 && putAndAppend(journal, line); i++) {}

        assertThat(journal.isBroken()).isTrue();
        assertThat(journal.put(line, line.length)).isFalse();
      }
      for (int i = 0; i < 20_000; i++) {
        deeper(i % 50);
      }
    }
  }

  private void cut(long bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(files().get(0), WRITE)) {
      channel.truncate(bytes);
    }
  }

  private static boolean putAndAppend(Journal journal, byte[] line) {
    boolean taken = journal.put(line, line.length);
    journal.appending(0, 0);
    journal.appended(line.length);
    journal.prepare();
    return taken;
  }

  /** Whatever is due to this thread would be thrown here. */
  private static int deeper(int depth) {
    return depth == 0 ? 0 : 1 + deeper(depth - 1);
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
