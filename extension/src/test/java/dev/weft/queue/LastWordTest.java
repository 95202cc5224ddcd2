package dev.weft.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.weft.config.WriteConfig;
import dev.weft.config.WriteConfig.Durability;
import dev.weft.ledger.Loss;
import dev.weft.ledger.Loss.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LastWordTest {
  private static final long MILLIS = 1_000;

  private final FakeDisk disk = new FakeDisk();
  private final AtomicLong clock = new AtomicLong();
  private final LedgerBuffer buffer = new LedgerBuffer(WriteConfig.DEFAULT);
  private final BoundedLedger ledger =
      new BoundedLedger(disk, buffer, new RecordedObserver(), clock::get);

  @Test
  void linesThatTheDiskRefuses_areGivenUp_andANoteSaysHowMany() {
    offer("written");
    disk.fail("No space left on device", 0);
    offer("first");
    offer("second");

    buffer.leaveWord();

    assertThat(disk.notes()).containsExactly(new Loss(Reason.PROCESS_ENDED, 2, MILLIS, MILLIS));
    assertThat(buffer.bytes()).isZero();
    disk.recover();
    clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
    offer("third");
    await().until(() -> disk.workflows().contains("third"));
    assertThat(disk.workflows()).as("neither they nor a gap").containsExactly("written", "third");
  }

  @Test
  void lossThatTheLedgerDoesNotSayYet_hasANoteOfItsOwn() {
    LedgerBuffer small =
        new LedgerBuffer(
            new WriteConfig(
                Durability.PROCESS, Duration.ofMillis(10), Duration.ofMillis(50), 2_000, 0));
    BoundedLedger full = new BoundedLedger(disk, small, new RecordedObserver(), clock::get);
    disk.fail("No space left on device", 0);
    IntStream.range(0, 20).forEach(i -> offer(full, "w-" + i));

    small.leaveWord();

    assertThat(disk.notes())
        .extracting(Loss::reason)
        .containsExactlyInAnyOrder(Reason.BUFFER_FULL, Reason.PROCESS_ENDED);
    assertThat(disk.notes().stream().mapToLong(Loss::missing).sum()).isEqualTo(20);
  }

  @Test
  void lossThatItsEmitterWasTold_hasANote_whenTheThreadHasEndedToo() {
    LedgerBuffer patient =
        new LedgerBuffer(
            new WriteConfig(
                Durability.PROCESS, Duration.ofSeconds(30), Duration.ofMillis(50), 20_000, 0));
    BoundedLedger told = new BoundedLedger(disk, patient, new RecordedObserver(), clock::get);
    disk.fail("No space left on device", 0);
    Set<Thread> others = Thread.getAllStackTraces().keySet();
    assertThatThrownBy(
            () -> told.append(Events.TYPE, MILLIS, Events.workflow("w", "success"), Events.ENCODER))
        .isInstanceOf(IOException.class);
    Set<Thread> own = new HashSet<>(Thread.getAllStackTraces().keySet());
    own.removeAll(others);
    await().atMost(Duration.ofSeconds(30)).until(() -> own.stream().noneMatch(Thread::isAlive));

    patient.leaveWord();

    assertThat(disk.notes()).containsExactly(new Loss(Reason.WRITE_FAILED, 1, MILLIS, MILLIS));
  }

  @Test
  void noteThatIsNotMade_holdsNoCaller() {
    disk.fail("No space left on device", 0);
    offer("first");
    await().until(buffer::isFailing);
    disk.stallNames();
    try {
      new Thread(buffer::leaveWord).start();
      await().until(disk::holdsNames);
      Thread caller = new Thread(() -> offer("second"));
      caller.start();

      await().until(() -> !caller.isAlive());
    } finally {
      disk.moveNames();
    }
    await().until(() -> disk.notes().size() == 1);
  }

  @Test
  void nothingThatIsRefused_isNoNote() {
    offer("written");

    buffer.leaveWord();

    assertThat(disk.notes()).isEmpty();
  }

  @Test
  void diskThatStalls_isNotAskedForANote() {
    disk.stall();
    offer("held");

    buffer.leaveWord();

    assertThat(disk.notes()).as("it would not return").isEmpty();
    disk.move();
    await().atMost(Duration.ofSeconds(30)).until(() -> disk.workflows().contains("held"));
  }

  private void offer(String workflow) {
    offer(ledger, workflow);
  }

  private static void offer(BoundedLedger to, String workflow) {
    to.offer(Events.TYPE, MILLIS, Events.workflow(workflow, "success"), Events.ENCODER);
  }
}
