package dev.weft.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals that are longer than what is held in memory of one. */
class LongJournalTest {
  private static final String SAME = "{\"event_type\":\"same\"}";

  private final Path ledger;

  LongJournalTest(@TempDir Path directory) {
    ledger = directory.resolve("events.jsonl");
  }

  public static void main(String[] arguments) {
    LedgerFile.recover(Path.of(arguments[0]));
  }

  @Test
  void journalOfTheGreatestLength_isRecovered() throws IOException {
    byte[] line = (SAME + "\n").getBytes(US_ASCII);
    int capacity = Journal.MOST_BYTES;
    long freed = 7L * capacity - 5; // the line goes on at the beginning of the ring
    ByteBuffer header = ByteBuffer.allocate(Journal.HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    header.putLong(Journal.MAGIC_PLACE, Journal.MAGIC);
    header.putLong(Journal.FREED_PLACE, freed);
    header.putLong(Journal.END_PLACE, freed + line.length);
    header.putLong(Journal.CAPACITY_PLACE, capacity);
    Path journal = ledger.resolveSibling(JournalRecoveryTest.nameOfDead(ledger));
    try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "rw")) {
      file.write(header.array());
      file.write(line, 5, line.length - 5);
      file.seek(Journal.HEADER_BYTES + capacity - 5L);
      file.write(line, 0, 5);
    }

    LedgerFile.recover(ledger);

    assertThat(Files.readAllLines(ledger)).containsExactly(SAME);
    assertThat(journal).doesNotExist();
  }

  @Test
  void linesOfWhichTheLedgerHasMany_areAppendedOnce_equalOnesAsOftenAsTheyCame()
      throws IOException {
    List<String> lines = lines(360);
    lines.set(0, SAME);
    lines.set(150, SAME);
    lines.set(340, SAME);
    Files.write(ledger, lines.subList(0, 200));
    leave(32 << 20, lines, 2);

    LedgerFile.recover(ledger);

    assertThat(Files.readAllLines(ledger).stream().map(String::strip)).isEqualTo(lines);
    assertThat(JournalRecoveryTest.journals(ledger)).isEmpty();
  }

  @Test
  void recovery_needsLittleMemory_howeverLongTheJournalIs() throws Exception {
    List<String> lines = lines(1_500);
    leave(96 << 20, lines, 1);

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LongJournalTest.class.getName(),
                ledger.toString())
            .inheritIO()
            .start();

    assertThat(process.waitFor()).isZero();
    assertThat(Files.readAllLines(ledger).stream().map(String::strip)).isEqualTo(lines);
    assertThat(JournalRecoveryTest.journals(ledger)).isEmpty();
  }

  private static List<String> lines(int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add("{\"line\":" + i + ",\"text\":\"" + "x".repeat(60_000) + "\"}");
    }
    return lines;
  }

  /** As often as recoveries that know nothing of each other are to find it. */
  private void leave(int capacity, List<String> lines, int times) throws IOException {
    try (Journal journal = Journal.create(ledger, capacity)) {
      for (String line : lines) {
        byte[] bytes = (line + "\n").getBytes(US_ASCII);
        assertThat(journal.put(bytes, bytes.length)).isTrue();
        journal.prepare();
      }
      journal.appending(0, System.currentTimeMillis());
      for (int i = 0; i < times; i++) {
        JournalRecoveryTest.die(ledger);
      }
    }
  }
}
