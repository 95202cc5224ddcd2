package dev.weft.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.weft.config.WriteConfig;
import dev.weft.config.WriteConfig.Durability;
import dev.weft.ledger.Loss;
import dev.weft.ledger.Loss.Reason;
import dev.weft.registry.InvalidEventException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BoundedLedgerTest {
  private static final Duration PATIENT = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final int ROOM = 1_000_000;

  private final FakeDisk disk = new FakeDisk();
  private final RecordedObserver observer = new RecordedObserver();
  private final AtomicLong clock = new AtomicLong();
  private LedgerBuffer buffer = new LedgerBuffer(writing(Durability.PROCESS, PATIENT, ROOM));

  @AfterEach
  void tearDown() {
    disk.recover();
  }

  @Test
  void line_isWrittenWhenTheCallReturns() {
    BoundedLedger ledger = ledger(Durability.PROCESS, PATIENT);

    for (int i = 1; i <= 200; i++) {
      offer(ledger, "w-" + i);
      assertThat(disk.workflows()).hasSize(i);
    }

    assertThat(disk.workflows()).doesNotHaveDuplicates();
    assertThat(buffer.linesWritten()).isEqualTo(200);
    assertThat(buffer.bytes()).isZero();
    assertThat(buffer.late()).isZero();
  }

  @Test
  void threads_shareWrites_andEveryLineIsThereOnce() throws Exception {
    BoundedLedger ledger = ledger(Durability.PROCESS, PATIENT);

    inThreads(8, thread -> IntStream.range(0, 500).forEach(i -> offer(ledger, thread + "-" + i)));

    assertThat(disk.workflows()).hasSize(4_000).doesNotHaveDuplicates();
    assertThat(buffer.bytes()).isZero();
  }

  @Test
  void callerItself_writes_whenItMayWaitWithoutLimit() throws Exception {
    BoundedLedger ledger = ledger(Durability.PROCESS, null);

    offer(ledger, "first");
    assertThat(disk.workflows()).containsExactly("first");
    inThreads(8, thread -> IntStream.range(0, 500).forEach(i -> offer(ledger, thread + "-" + i)));

    assertThat(disk.workflows()).hasSize(4_001).doesNotHaveDuplicates();
  }

  @Test
  void stalledDisk_holdsACallerForItsTimeOnly_andOthersNotAtAll() {
    BoundedLedger ledger = ledger(Durability.PROCESS, SHORT);
    disk.stall();

    long first = millisOf(() -> offer(ledger, "w-0"));
    long others =
        millisOf(() -> IntStream.rangeClosed(1, 1_000).forEach(i -> offer(ledger, "w-" + i)));
    boolean empty = disk.lines().isEmpty();
    disk.move();

    assertThat(empty).isTrue();
    assertThat(first).isBetween(SHORT.toMillis(), 2_000L);
    assertThat(others).as("1,000 waits would take 20 s").isLessThan(5_000);
    assertThat(buffer.late()).as("calls until the disk is known to stall").isBetween(1L, 6L);
    await().until(() -> disk.lines().size() == 1_001);
    assertThat(disk.workflows())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(0, 1_000).mapToObj(i -> "w-" + i).toList());
    assertThat(observer.losses).isEmpty();
  }

  @Test
  void diskThatMovesAgain_isWaitedForAgain() {
    BoundedLedger ledger = ledger(Durability.PROCESS, Duration.ofSeconds(2));
    disk.stall();
    offer(ledger, "w-0");
    disk.move();
    await().until(() -> buffer.lines() == 0);

    offer(ledger, "w-1");

    assertThat(disk.workflows()).containsExactly("w-0", "w-1");
  }

  @Test
  void failingDisk_holdsNobody_andGetsEveryLineOnceItWorks() {
    BoundedLedger ledger = ledger(Durability.PROCESS, PATIENT);
    disk.fail("No space left on device", 0);

    IntStream.range(0, 100).forEach(i -> offer(ledger, "w-" + i));
    assertThat(buffer.lines()).isEqualTo(100);
    assertThat(buffer.isFailing()).isTrue();
    disk.recover();
    clock.addAndGet(SECOND);
    offer(ledger, "w-100");
    await().until(() -> buffer.lines() == 0);

    assertThat(disk.workflows())
        .containsExactlyElementsOf(IntStream.rangeClosed(0, 100).mapToObj(i -> "w-" + i).toList());
    assertThat(observer.heard).containsExactly("failed: No space left on device", "recovered");
    assertThat(observer.losses).isEmpty();
    assertThat(buffer.isFailing()).isFalse();
  }

  @Test
  void failingDisk_isTriedAgainAfterATimeThatDoubles() {
    BoundedLedger ledger = ledger(Durability.PROCESS, PATIENT);
    disk.fail("Input/output error", 0);
    offer(ledger, "w-0");
    assertThat(disk.attempts()).isEqualTo(1);

    for (int attempt = 2; attempt <= 9; attempt++) {
      long delay = Math.min(20L << (attempt - 2), 1_000);
      clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(delay) - 1);
      offer(ledger, "too-early-" + attempt);
      await()
          .during(Duration.ofMillis(10))
          .until(disk::attempts, Integer.valueOf(attempt - 1)::equals);
      clock.incrementAndGet();
      int expected = attempt;
      await().until(() -> disk.attempts() == expected);
    }
  }

  @Test
  void writeThatTakesAPart_isContinuedBehindIt() {
    BoundedLedger ledger = ledger(Durability.PROCESS, SHORT);
    disk.stall();
    IntStream.range(0, 10).forEach(i -> offer(ledger, "w-" + i));
    disk.fail("No space left on device", 4);
    disk.move();
    await().until(() -> observer.heard.size() == 1);

    disk.recover();
    clock.addAndGet(SECOND);
    await().until(() -> buffer.lines() == 0);

    assertThat(disk.workflows())
        .containsExactlyElementsOf(IntStream.range(0, 10).mapToObj(i -> "w-" + i).toList());
    assertThat(buffer.linesWritten()).isEqualTo(10);
  }

  @Test
  void callerWhoWantsToKnow_isTold_andItsLineIsNotWrittenLater() throws IOException {
    BoundedLedger ledger = ledger(Durability.PROCESS, PATIENT);
    disk.fail("No space left on device", 0);

    assertThatThrownBy(() -> append(ledger, "told-1"))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot append to " + disk.path() + ": No space left on device");
    offer(ledger, "kept");
    assertThatThrownBy(() -> append(ledger, "told-2")).isInstanceOf(IOException.class);
    disk.recover();
    append(ledger, "written");
    await().until(() -> disk.lines().size() == 3);

    assertThat(disk.workflows()).containsExactly("kept", "written", "gap WRITE_FAILED 2");
    assertThat(observer.losses).extracting(Loss::missing).containsExactly(2L);
    assertThat(buffer.lost(Reason.WRITE_FAILED)).isEqualTo(2);
    assertThat(buffer.bytes()).isZero();
  }

  @Test
  void callerWhoWantsToKnow_butCannotWait_keepsItsLine() {
    BoundedLedger ledger = ledger(Durability.PROCESS, SHORT);
    disk.stall();

    assertThat(millisOf(() -> appendUnchecked(ledger, "w-1"))).isLessThan(2_000);
    disk.fail("Input/output error", 0);
    disk.move();
    await().until(() -> observer.heard.size() == 1);
    disk.recover();
    clock.addAndGet(SECOND);

    await().until(() -> disk.workflows().equals(List.of("w-1")));
    assertThat(observer.losses).isEmpty();
  }

  @Test
  void fullBuffer_givesUpTheLeastImportantFirst_andTheLedgerSaysSo() {
    buffer = new LedgerBuffer(writing(Durability.PROCESS, PATIENT, 20_000));
    BoundedLedger ledger = new BoundedLedger(disk, buffer, observer, clock::get);
    disk.fail("No space left on device", 0);

    for (int i = 0; i < 200; i++) {
      offer(ledger, "good-" + i, "success");
    }
    long given = buffer.lost(Reason.BUFFER_FULL);
    for (int i = 0; i < 30; i++) {
      offer(ledger, "bad-" + i, "error");
    }
    long peak = buffer.peakBytes();
    long lost = buffer.lost(Reason.BUFFER_FULL);
    disk.recover();
    clock.addAndGet(SECOND);
    await().until(() -> observer.losses.size() == 1 && buffer.lines() == 0);

    assertThat(given).isBetween(50L, 199L);
    assertThat(lost).isBetween(given + 25, given + 31);
    assertThat(peak).isLessThanOrEqualTo(20_000);
    assertThat(disk.workflows())
        .hasSize((int) (230 - lost + 1))
        .doesNotHaveDuplicates()
        .contains("gap BUFFER_FULL " + lost)
        .containsAll(IntStream.range(0, 30).mapToObj(i -> "bad-" + i).toList());
    assertThat(observer.losses).extracting(Loss::missing).containsExactly(lost);
    assertThat(buffer.bytes()).isZero();
  }

  @Test
  void importantLine_takesTheRoomOfAnotherLedger() {
    buffer = new LedgerBuffer(writing(Durability.PROCESS, PATIENT, 20_000));
    BoundedLedger ledger = new BoundedLedger(disk, buffer, observer, clock::get);
    FakeDisk otherDisk = new FakeDisk();
    BoundedLedger other = new BoundedLedger(otherDisk, buffer, observer, clock::get);
    disk.fail("No space left on device", 0);
    otherDisk.fail("No space left on device", 0);
    IntStream.range(0, 200).forEach(i -> offer(ledger, "good-" + i, "success"));

    offer(other, "bad", "error");
    otherDisk.recover();
    clock.addAndGet(SECOND);

    await().until(() -> otherDisk.workflows().equals(List.of("bad")));
  }

  @Test
  void fullBuffer_isAnErrorOfTheCallerWhoWantsToKnow() {
    buffer = new LedgerBuffer(writing(Durability.PROCESS, PATIENT, 100));
    BoundedLedger ledger = new BoundedLedger(disk, buffer, observer, clock::get);

    assertThatThrownBy(() -> append(ledger, "w-1"))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("the buffer is full");
  }

  @Test
  void whatOthersTookAway_isSaidInTheLedger() {
    BoundedLedger ledger = ledger(Durability.PROCESS, PATIENT);
    disk.lose(new Loss(Reason.FILE_TRUNCATED, -1, 5, 5));

    offer(ledger, "w-1");

    await().until(() -> disk.workflows().equals(List.of("w-1", "gap FILE_TRUNCATED -1")));
  }

  @Test
  void batch_returnsAtOnce_andIsWrittenWithinItsDelay() {
    BoundedLedger ledger = ledger(Durability.BATCH, PATIENT);
    disk.stall();
    long waited = millisOf(() -> IntStream.range(0, 100).forEach(i -> offer(ledger, "w-" + i)));
    disk.move();

    await().until(() -> disk.lines().size() == 100);

    assertThat(waited).isLessThan(5_000);
    assertThat(disk.attempts()).isLessThan(20);
  }

  @Test
  void batch_isWrittenAtOnce_whenTheProcessEnds() {
    buffer =
        new LedgerBuffer(
            new WriteConfig(Durability.BATCH, PATIENT, Duration.ofMinutes(10), 1_000_000, 0));
    BoundedLedger ledger = new BoundedLedger(disk, buffer, observer, clock::get);
    offer(ledger, "w-1");

    buffer.exiting();
    assertThat(buffer.flush(20, TimeUnit.SECONDS)).isZero();
    offer(ledger, "w-2");

    assertThat(disk.workflows()).containsExactly("w-1", "w-2");
  }

  @Test
  void fsync_isOneForAllWhoWait_andItsFailureIsCounted() throws Exception {
    BoundedLedger ledger = ledger(Durability.FSYNC, PATIENT);

    inThreads(8, thread -> IntStream.range(0, 50).forEach(i -> offer(ledger, thread + "-" + i)));
    int forces = disk.forces();
    disk.failForce();
    offer(ledger, "last");

    assertThat(forces).isEqualTo(disk.attempts() - 1).isLessThanOrEqualTo(400);
    assertThat(disk.workflows()).hasSize(401).doesNotHaveDuplicates();
    assertThat(buffer.unforced()).isEqualTo(1);
  }

  @Test
  void flush_endsInTime_andSaysHowManyAreLeft() {
    BoundedLedger ledger = ledger(Durability.PROCESS, SHORT);
    disk.stall();
    IntStream.range(0, 3).forEach(i -> offer(ledger, "w-" + i));

    assertThat(buffer.flush(50, TimeUnit.MILLISECONDS)).isEqualTo(3);

    disk.move();
    assertThat(buffer.flush(20, TimeUnit.SECONDS)).isZero();
  }

  @Test
  void wrongValues_areRefused_andTheNextLineIsGood() {
    BoundedLedger ledger = ledger(Durability.PROCESS, PATIENT);

    assertThatThrownBy(() -> offer(ledger, "w-1", "maybe"))
        .isInstanceOf(InvalidEventException.class);
    offer(ledger, "w-2");

    assertThat(disk.workflows()).containsExactly("w-2");
    assertThat(buffer.bytes()).isZero();
  }

  @Test
  void interruptedThread_writesItsLineAndStaysInterrupted() {
    for (Duration maxWait : new @Nullable Duration[] {PATIENT, null}) {
      BoundedLedger ledger = ledger(Durability.PROCESS, maxWait);
      Thread.currentThread().interrupt();
      offer(ledger, "w-" + maxWait);
      assertThat(Thread.interrupted()).isTrue();
    }

    assertThat(disk.workflows()).containsExactly("w-PT30S", "w-null");
  }

  private BoundedLedger ledger(Durability durability, @Nullable Duration maxWait) {
    buffer = new LedgerBuffer(writing(durability, maxWait, ROOM));
    return new BoundedLedger(disk, buffer, observer, clock::get);
  }

  private static WriteConfig writing(
      Durability durability, @Nullable Duration maxWait, long bytes) {
    return new WriteConfig(durability, maxWait, Duration.ofMillis(50), bytes, 0);
  }

  private static void offer(BoundedLedger ledger, String workflow) {
    offer(ledger, workflow, "success");
  }

  private static void offer(BoundedLedger ledger, String workflow, String status) {
    ledger.offer(Events.TYPE, 1_000, Events.workflow(workflow, status), Events.ENCODER);
  }

  private static void append(BoundedLedger ledger, String workflow) throws IOException {
    ledger.append(Events.TYPE, 1_000, Events.workflow(workflow, "success"), Events.ENCODER);
  }

  private static void appendUnchecked(BoundedLedger ledger, String workflow) {
    try {
      append(ledger, workflow);
    } catch (IOException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private static long millisOf(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static void inThreads(int count, IntConsumer work) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      threads.add(new Thread(() -> work.accept(number)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
