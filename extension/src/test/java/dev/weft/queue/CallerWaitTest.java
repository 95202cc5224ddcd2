package dev.weft.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.config.WriteConfig;
import dev.weft.config.WriteConfig.Durability;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller waits for, and for how long, by a clock that goes on only when it is looked at. */
@Timeout(60)
class CallerWaitTest {
  private static final long LOOK_NANOS = 1_000;

  private final FakeDisk disk = new FakeDisk();
  private final FakeClock clock = new FakeClock();

  @ParameterizedTest
  @ValueSource(longs = {1, 10, 700})
  void stalledDisk_holdsACallerForTheConfiguredTime_andNotLonger(long millis) {
    Duration maxWait = Duration.ofMillis(millis);
    BoundedLedger ledger = ledger(new LedgerBuffer(config(Durability.PROCESS, maxWait)), clock);
    disk.stall();

    offer(ledger, "w");
    disk.move();

    long waited = clock.now.get() - FakeClock.START;
    assertThat(waited).isBetween(maxWait.toNanos(), maxWait.toNanos() + 5 * LOOK_NANOS);
    assertThat(clock.parked).hasSize(1);
  }

  @Test
  void directoryThatIsNotListed_holdsNoCaller() {
    Duration maxWait = Duration.ofMillis(10);
    BoundedLedger ledger = ledger(new LedgerBuffer(config(Durability.PROCESS, maxWait)), clock);
    disk.stallNames();
    try {
      Thread caller =
          new Thread(
              () -> {
                offer(ledger, "first");
                await().until(disk::holdsNames);
                offer(ledger, "second");
              });
      caller.start();

      await().until(() -> !caller.isAlive());
    } finally {
      disk.moveNames();
    }
    await().until(() -> disk.lines().size() == 2);
  }

  @Test
  void caller_doesNotReturn_beforeTheDeviceHasTheLine() throws Exception {
    Duration patient = Duration.ofSeconds(30);
    LedgerBuffer buffer = new LedgerBuffer(config(Durability.FSYNC, patient));
    BoundedLedger ledger = ledger(buffer, WaitClock.SYSTEM);
    disk.stallForce();
    Thread caller = new Thread(() -> offer(ledger, "w"));
    caller.start();

    await().until(() -> disk.forces() == 1 && caller.getState() == Thread.State.TIMED_WAITING);
    assertThat(disk.workflows()).as("the system has the line").containsExactly("w");
    assertThat(caller.isAlive()).isTrue();
    disk.moveForce();
    caller.join();

    assertThat(buffer.late()).isZero();
    assertThat(disk.forces()).isEqualTo(1);
  }

  private BoundedLedger ledger(LedgerBuffer buffer, WaitClock waits) {
    return new BoundedLedger(disk, buffer, new RecordedObserver(), System::nanoTime, waits);
  }

  private static void offer(BoundedLedger ledger, String workflow) {
    ledger.offer(Events.TYPE, 1_000, Events.workflow(workflow, "success"), Events.ENCODER);
  }

  private static WriteConfig config(Durability durability, Duration maxWait) {
    return new WriteConfig(durability, maxWait, Duration.ofMillis(50), 1_000_000, 0);
  }

  /** Its sleeps are over at once, and last exactly as long as they should. */
  private static final class FakeClock implements WaitClock {
    private static final long START = 1;

    private final AtomicLong now = new AtomicLong(START);
    private final List<Long> parked = new CopyOnWriteArrayList<>();

    @Override
    public long nanoTime() {
      return now.getAndAdd(LOOK_NANOS);
    }

    @Override
    public void park(Object blocker, long nanos) {
      parked.add(nanos);
      now.addAndGet(nanos);
    }
  }
}
