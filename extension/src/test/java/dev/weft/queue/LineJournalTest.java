package dev.weft.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.config.WriteConfig;
import dev.weft.config.WriteConfig.Durability;
import dev.weft.ledger.LedgerFile;
import dev.weft.ledger.Loss;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class LineJournalTest {
  private static final Duration PATIENT = Duration.ofSeconds(30);

  /** A quarter is for the journal, which 3,000 lines fill. */
  private static final long BYTES = 2_000_000;

  private final FakeDisk disk = new FakeDisk();
  private final RecordedObserver observer = new RecordedObserver();
  private final Path file;
  private LedgerBuffer buffer = buffer(Durability.PROCESS, PATIENT);
  private int offered;

  LineJournalTest(@TempDir Path directory) {
    file = directory.resolve("events.jsonl");
  }

  @AfterEach
  void tearDown() {
    disk.recover();
  }

  @Test
  void slowLedger_hasNoJournal() throws IOException {
    BoundedLedger ledger = real(buffer(Durability.PROCESS, PATIENT));

    for (int i = 0; i < 20; i++) {
      offer(ledger, "w");
      assertThat(Files.readAllLines(file)).hasSize(i + 1);
    }

    assertThat(hasJournal()).isFalse();
  }

  @Test
  void stalledDisk_holdsNobodyWhoseLineIsInTheJournal_andGetsAllInOrder() {
    BoundedLedger ledger = fakeWithJournal(PATIENT);
    disk.stall();
    int before = offered;

    for (int i = 0; i < 100; i++) {
      offer(ledger, "w");
    }
    boolean written = disk.lines().size() > before;
    boolean kept = hasJournal();
    disk.move();

    assertThat(written).isFalse();
    assertThat(kept).isTrue();
    await().until(() -> disk.lines().size() == offered);
    assertThat(disk.workflows()).doesNotHaveDuplicates().isEqualTo(names());
  }

  @Test
  void fullJournal_holdsACallerForItsTimeOnly() {
    BoundedLedger ledger = fakeWithJournal(Duration.ofMillis(20));
    disk.stall();

    for (int i = 0; i < 3_000; i++) {
      offer(ledger, "w");
    }
    disk.move();

    assertThat(buffer.late()).isPositive();
    await().until(() -> disk.lines().size() == offered);
    assertThat(disk.workflows()).isEqualTo(names());
  }

  @Test
  void interrupt_isKept() {
    BoundedLedger ledger = fakeWithJournal(PATIENT);

    Thread.currentThread().interrupt();
    offer(ledger, "w");

    assertThat(Thread.interrupted()).isTrue();
    await().until(() -> disk.lines().size() == offered);
  }

  @Test
  void threads_findTheirLinesOnceInOrder_andNoJournalAtTheEnd() throws Exception {
    BoundedLedger ledger = real(buffer);
    keepBusy(ledger);
    offerByThreads(ledger, () -> {});
    buffer.exiting();
    buffer.flush(30, TimeUnit.SECONDS);

    List<String> lines = Files.readAllLines(file);
    assertThat(hasJournal()).isFalse();
    assertThat(lines).hasSize(16_000 + offered).doesNotHaveDuplicates();
    assertThat(lines.stream().filter(line -> line.contains("\"t3-")).map(LineJournalTest::number))
        .hasSize(2_000)
        .isSorted();
  }

  @RepeatedTest(5)
  void cutJournal_costsNoLineAndNoThread_andIsTold(RepetitionInfo repetition) throws Exception {
    BoundedLedger ledger = real(buffer);
    keepBusy(ledger);
    offerByThreads(ledger, () -> cutJournals(repetition.getCurrentRepetition() % 3 * 100_000L));
    await().until(() -> !hasJournal());
    offer(ledger, "w");

    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(16_000 + offered).doesNotHaveDuplicates();
    assertThat(lines).last().asString().contains("\"w" + (offered - 1));
    assertThat(observer.heard).containsExactly("broken journal");
    assertThat(observer.losses).isEmpty();
  }

  @Test
  void fullDisk_untilTheProcessEnds_leavesWhatIsKeptToTheNextProcess() throws IOException {
    BoundedLedger ledger = fakeWithJournal(PATIENT);
    await().until(() -> disk.lines().size() == offered);
    disk.fail("No space left on device", 3);
    for (int i = 0; i < 100; i++) {
      offer(ledger, "w");
    }
    await().until(() -> buffer.isFailing());
    int taken = disk.lines().size();
    buffer.exiting();
    offerAs(ledger, "after the end has begun");

    long waiting = buffer.flush(10, TimeUnit.MILLISECONDS);
    long kept = buffer.kept();
    buffer.leaveWord();

    assertThat(kept).isEqualTo(offered - taken);
    assertThat(waiting).isEqualTo(kept + 1);
    assertThat(disk.notes()).containsExactly(new Loss(Loss.Reason.PROCESS_ENDED, 1, 1_000, 1_000));
    Files.write(file, disk.lines());
    leaveJournal();
    LedgerFile.recover(file);
    assertThat(Files.readAllLines(file).stream().map(FakeDisk::workflow).toList())
        .isEqualTo(names());
  }

  @Test
  void fullDisk_andAJournalThatWasCut_losesWhatWasInIt() {
    BoundedLedger ledger = fakeWithJournal(PATIENT);
    await().until(() -> disk.lines().size() == offered);
    disk.fail("No space left on device", 0);
    for (int i = 0; i < 100; i++) {
      offer(ledger, "w");
    }
    await().until(() -> buffer.isFailing());
    cutJournals(0);
    offer(ledger, "w"); // which finds that out

    assertThat(buffer.flush(10, TimeUnit.MILLISECONDS)).isEqualTo(101);
    assertThat(buffer.kept()).isZero();
    buffer.leaveWord();
    assertThat(disk.notes())
        .containsExactly(new Loss(Loss.Reason.PROCESS_ENDED, 101, 1_000, 1_000));
  }

  /** As of another process: the one that is there belongs to this one. */
  private void leaveJournal() throws IOException {
    Path own;
    try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
      own = files.filter(LineJournalTest::isJournal).findAny().orElseThrow();
    }
    String ids = UUID.randomUUID() + "-" + UUID.randomUUID();
    Files.copy(own, file.resolveSibling(".events.jsonl." + ids + ".journal"));
  }

  /** Lines of eight threads, and what somebody else does meanwhile. */
  private static void offerByThreads(BoundedLedger ledger, Runnable meanwhile) throws Exception {
    List<Callable<Void>> calls = new ArrayList<>();
    for (int thread = 0; thread < 8; thread++) {
      String name = "t" + thread + "-";
      calls.add(
          () -> {
            for (int i = 0; i < 2_000; i++) {
              offerAs(ledger, name + i);
            }
            return null;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Void>> futures = calls.stream().map(threads::submit).toList();
      meanwhile.run();
      for (Future<Void> future : futures) {
        future.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private void cutJournals(long bytes) {
    try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
      for (Path each : files.filter(LineJournalTest::isJournal).toList()) {
        try (FileChannel channel = FileChannel.open(each, StandardOpenOption.WRITE)) {
          channel.truncate(bytes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Durability.class,
      names = {"FSYNC", "BATCH"})
  void otherDurability_hasNoJournal(Durability durability) {
    assertThat(isJournalMade(durability, PATIENT)).isFalse();
  }

  @Test
  void unlimitedWait_hasNoJournal() {
    assertThat(isJournalMade(Durability.PROCESS, null)).isFalse();
  }

  private boolean isJournalMade(Durability durability, @Nullable Duration wait) {
    disk.allowJournal(file);
    BoundedLedger ledger = fake(buffer(durability, wait));
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500);
    boolean made = false;
    while (System.nanoTime() < end) {
      offer(ledger, "w");
      made |= offered % 100 == 0 && hasJournal();
    }
    return made || hasJournal();
  }

  private BoundedLedger fakeWithJournal(Duration wait) {
    disk.allowJournal(file);
    buffer = buffer(Durability.PROCESS, wait);
    BoundedLedger ledger = fake(buffer);
    keepBusy(ledger);
    return ledger;
  }

  /** Until the ledger is busy enough for a journal. */
  private void keepBusy(BoundedLedger ledger) {
    long end = System.nanoTime() + PATIENT.toNanos();
    while (!hasJournal() && System.nanoTime() < end) {
      for (int i = 0; i < 20; i++) {
        offer(ledger, "w");
      }
    }
    assertThat(hasJournal()).isTrue();
    for (int i = 0; i < 20; i++) {
      offer(ledger, "w");
    }
  }

  private boolean hasJournal() {
    try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
      return files.anyMatch(LineJournalTest::isJournal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isJournal(Path path) {
    return path.toString().endsWith(".journal");
  }

  private void offer(BoundedLedger ledger, String prefix) {
    offerAs(ledger, prefix + offered++);
  }

  private static void offerAs(BoundedLedger ledger, String name) {
    ledger.offer(Events.TYPE, 1_000, Events.workflow(name, "success"), Events.ENCODER);
  }

  private List<String> names() {
    return Stream.iterate(0, i -> i + 1).limit(offered).map(i -> "w" + i).toList();
  }

  private static int number(String line) {
    return Integer.parseInt(line.replaceAll(".*\"t3-([0-9]+)\".*", "$1"));
  }

  private BoundedLedger fake(LedgerBuffer buffer) {
    return new BoundedLedger(disk, buffer, observer, System::nanoTime);
  }

  private BoundedLedger real(LedgerBuffer buffer) {
    return BoundedLedger.open(LedgerFile.open(file), buffer, observer);
  }

  private static LedgerBuffer buffer(Durability durability, @Nullable Duration wait) {
    return new LedgerBuffer(
        new WriteConfig(durability, wait, Duration.ofMillis(50), BYTES, BYTES / 4));
  }
}
