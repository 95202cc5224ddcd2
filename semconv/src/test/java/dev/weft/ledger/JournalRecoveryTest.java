package dev.weft.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.event.EventEmitter;
import dev.weft.line.LineBuffer;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalRecoveryTest {
  private static final int CAPACITY = 64 << 10;
  private static final String A = "{\"event_type\":\"a\"}";
  private static final String B = "{\"event_type\":\"b\"}";
  private static final String C = "{\"event_type\":\"c\"}";

  private final Path ledger;

  JournalRecoveryTest(@TempDir Path directory) {
    ledger = directory.resolve("events.jsonl");
  }

  /** Leaves what a process that was killed now would leave: a journal that nobody has locked. */
  static void die(Path ledger) throws IOException {
    for (Path journal : journals(ledger)) {
      Files.copy(journal, ledger.resolveSibling(nameOfDead(ledger)));
    }
  }

  static String nameOfDead(Path ledger) {
    String ids = UUID.randomUUID() + "-" + UUID.randomUUID();
    return "." + ledger.getFileName() + "." + ids + ".journal";
  }

  static List<Path> journals(Path ledger) throws IOException {
    try (Stream<Path> files = Files.list(ledger.toAbsolutePath().getParent())) {
      return files.filter(file -> file.toString().endsWith(".journal")).toList();
    }
  }

  @Test
  void linesOfAKilledProcess_areAppendedOnce_andItsJournalIsDeleted() throws IOException {
    leave(0, A, B, B);

    LedgerFile.recover(ledger);
    LedgerFile.recover(ledger);

    assertThat(Files.readAllLines(ledger)).containsExactly(A, B, B);
    assertThat(journals(ledger)).isEmpty();
  }

  @Test
  void liveJournal_isLeftAlone() throws IOException {
    try (Journal journal = Journal.create(ledger, CAPACITY)) {
      put(journal, A);

      LedgerFile.recover(ledger);

      assertThat(ledger).doesNotExist();
      assertThat(journals(ledger)).hasSize(1);
    }
  }

  @Test
  void readEvents_seesWhatAKilledProcessHasLeft() throws IOException {
    leave(0, A);

    assertThat(new EventEmitter(ledger).readEvents()).hasSize(1);
  }

  @Test
  void linesThatTheLedgerHas_areNotDoubled_withSpacesInFrontToo() throws IOException {
    Files.writeString(ledger, C + "\n" + "   " + A + "\n" + B + "\n");
    leave(C.length() + 1, A, B, B, C);

    LedgerFile.recover(ledger);

    assertThat(Files.readAllLines(ledger)).containsExactly(C, "   " + A, B, B, C);
  }

  @Test
  void tornLine_isAppendedWhole() throws IOException {
    Files.writeString(ledger, A + "\n" + B.substring(0, 9));
    leave(0, A, B);

    LedgerFile.recover(ledger);

    assertThat(Files.readAllLines(ledger)).containsExactly(A, B.substring(0, 9), B);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void linesInASegmentThatWasClosedSince_areNotDoubled(boolean compressed) throws IOException {
    String name = "events-" + segmentTime() + "-0001.jsonl" + (compressed ? ".gz" : "");
    Path segment = ledger.resolveSibling(name);
    try (OutputStream file = Files.newOutputStream(segment);
        OutputStream out = compressed ? new GZIPOutputStream(file) : file) {
      out.write((A + "\n").getBytes(US_ASCII));
    }
    assertThat(Segments.of(ledger)).hasSize(1);
    Files.writeString(ledger, B + "\n");
    leave(100, A, B, C);

    LedgerFile.recover(ledger);

    assertThat(Files.readAllLines(ledger)).containsExactly(B, C);
  }

  @Test
  void uselessFiles_areDeletedWithoutHarm() throws IOException {
    bytes(new byte[0]);
    bytes(new byte[Journal.HEADER_BYTES - 1]);
    bytes(new byte[Journal.HEADER_BYTES + CAPACITY]);
    header(-1, 5, CAPACITY, 0);
    header(9, 5, CAPACITY, 0);
    header(0, Long.MAX_VALUE, CAPACITY, 0);
    header(0, 5, 0, 0);
    header(0, CAPACITY, CAPACITY, -1);

    LedgerFile.recover(ledger);

    assertThat(journals(ledger)).isEmpty();
    assertThat(ledger).doesNotExist();
  }

  @Test
  void journalsThatAreNotUnderstood_stay_andAreNeverWaitedForInVain() throws IOException {
    byte[] later = new byte[Journal.HEADER_BYTES];
    ByteBuffer.wrap(later).order(ByteOrder.LITTLE_ENDIAN).putLong(Journal.MAGIC + (1L << 56));
    bytes(later);
    header(0, 5, Long.MAX_VALUE, 0);
    header(0, 5, -1, 0);

    LedgerFile.recover(ledger);

    assertThat(journals(ledger)).hasSize(3);
    assertThat(LedgerFile.awaitJournals(ledger, Duration.ZERO)).hasSize(3);
    assertThat(ledger).doesNotExist();
  }

  @Test
  void journalOfALedger_whoseNameBeginsWithThisOneAndADot_isLeftToIt() throws IOException {
    Path longer = ledger.resolveSibling("events.jsonl.1");
    try (Journal journal = Journal.create(longer, CAPACITY)) {
      put(journal, A);
      die(longer);
    }

    LedgerFile.recover(ledger);
    assertThat(ledger).doesNotExist();
    assertThat(LedgerFile.awaitJournals(ledger, Duration.ZERO)).isEmpty();
    LedgerFile.recover(longer);

    assertThat(Files.readAllLines(longer)).containsExactly(A);
    assertThat(journals(ledger)).isEmpty();
  }

  @Test
  void placeThatCannotBe_meansThatTheWholeLedgerIsLookedAt() throws IOException {
    Files.writeString(ledger, A + "\n");
    leave(-1, A, B);

    LedgerFile.recover(ledger);

    assertThat(Files.readAllLines(ledger)).containsExactly(A, B);
  }

  @Test
  void journalThatWasCut_givesTheLinesBeforeTheCut() throws IOException {
    leave(0, A, B);
    Path journal = journals(ledger).get(0);
    byte[] content = Files.readAllBytes(journal);
    Files.write(journal, Arrays.copyOf(content, Journal.HEADER_BYTES + A.length() + 1 + 5));

    LedgerFile.recover(ledger);

    assertThat(Files.readAllLines(ledger)).containsExactly(A);
  }

  @Test
  void journalOfALivingProcess_isWaitedFor_untilWhatItHeldIsAppended() throws Exception {
    leave(0, A, B);
    Path journal = journals(ledger).get(0);

    assertThat(LedgerFile.awaitJournals(ledger, Duration.ZERO)).containsExactly(journal);
    FutureTask<List<Path>> waiting =
        new FutureTask<>(() -> LedgerFile.awaitJournals(ledger, Duration.ofMinutes(1)));
    new Thread(waiting).start();
    try (FileChannel channel = FileChannel.open(journal, READ, WRITE)) {
      ByteBuffer end = ByteBuffer.allocate(Long.BYTES);
      channel.read(end, Journal.END_PLACE);
      channel.write(end.flip(), Journal.FREED_PLACE);
    }

    assertThat(waiting.get()).isEmpty();
    Files.delete(journal);
    assertThat(LedgerFile.awaitJournals(ledger, Duration.ZERO)).isEmpty();
  }

  @Test
  void manyLines_areAppendedInWritesThatStayWhole_andOnceAlthoughOneFails() throws IOException {
    String padded = "{\"line\":%d,\"text\":\"" + "x".repeat(80) + "\"}";
    List<String> lines = IntStream.range(0, 15_000).mapToObj(padded::formatted).toList();
    leave(CAPACITY * 32, 0, lines.toArray(String[]::new));
    List<Integer> writes = new ArrayList<>();
    LedgerFile writer = new LedgerFile(ledger, System::nanoTime, file -> new Third(file, writes));

    for (int i = 0; i < 3; i++) {
      LineBuffer more = new LineBuffer();
      more.appendLine(A.getBytes(US_ASCII));
      writer.write(more, 1);
      writer.close();
    }

    assertThat(writes).allMatch(length -> length < 300_000);
    assertThat(Files.readAllLines(ledger).stream().map(String::strip))
        .filteredOn(line -> line.endsWith("x\"}"))
        .containsExactlyElementsOf(lines);
    assertThat(journals(ledger)).isEmpty();
  }

  /** Fails the third write in its middle. */
  private static final class Third extends ForwardingHandle {
    private final List<Integer> writes;

    Third(Path path, List<Integer> writes) throws IOException {
      super(LedgerCalls.SYSTEM.open(path));
      this.writes = writes;
    }

    @Override
    public void write(byte[] bytes, int length) throws IOException {
      writes.add(length);
      boolean fails = writes.size() == 3;
      file.write(bytes, fails ? length / 2 : length);
      if (fails) {
        throw new IOException("No space left on device");
      }
    }
  }

  /** Behind the journal's, however slow the machine is. */
  private static String segmentTime() {
    return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
        .withZone(ZoneOffset.UTC)
        .format(Instant.now().plusSeconds(60));
  }

  private void header(long freed, long end, long capacity, long ledgerBytes) throws IOException {
    ByteBuffer content =
        ByteBuffer.allocate(Journal.HEADER_BYTES + CAPACITY).order(ByteOrder.LITTLE_ENDIAN);
    content.putLong(Journal.MAGIC_PLACE, Journal.MAGIC);
    content.putLong(Journal.FREED_PLACE, freed);
    content.putLong(Journal.END_PLACE, end);
    content.putLong(Journal.CAPACITY_PLACE, capacity);
    content.putLong(Journal.LEDGER_PLACE, ledgerBytes);
    bytes(content.array());
  }

  private void bytes(byte[] content) throws IOException {
    Files.write(ledger.resolveSibling(nameOfDead(ledger)), content);
  }

  private void leave(long ledgerBytes, String... lines) throws IOException {
    leave(CAPACITY, ledgerBytes, lines);
  }

  private void leave(int capacity, long ledgerBytes, String... lines) throws IOException {
    try (Journal journal = Journal.create(ledger, capacity)) {
      for (String line : lines) {
        put(journal, line);
        journal.prepare();
      }
      journal.appending(ledgerBytes, System.currentTimeMillis());
      die(ledger);
    }
  }

  private static void put(Journal journal, String line) {
    byte[] bytes = (line + "\n").getBytes(US_ASCII);
    assertThat(journal.put(bytes, bytes.length)).isTrue();
  }
}
