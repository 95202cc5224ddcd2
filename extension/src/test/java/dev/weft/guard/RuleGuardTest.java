package dev.weft.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.config.LimitsConfig;
import dev.weft.rule.Rule;
import dev.weft.rule.parse.RuleFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.Test;

/** What a rule costs, as far as it is measured. */
class RuleGuardTest {
  private static final long SLOW = TimeUnit.MILLISECONDS.toNanos(5);
  private static final Rule RULE =
      RuleFixture.rules(
              """
              rules_version: 1
              rules:
                - id: job
                  match: { types: { class: Any }, methods: { name: run } }
                  span: { name: job }
              """)
          .get(0);

  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger reads = new AtomicInteger();
  private long cpuTime;

  private final Guards guards = new Guards(LimitsConfig.DEFAULT, true, now::get, this::readCpuTime);
  private final RuleGuard guard = guards.guard(RULE);

  private long readCpuTime() {
    reads.incrementAndGet();
    return cpuTime;
  }

  @Test
  void passagesAtTheSameTime_areNotAllMeasured() {
    passUnmeasured(60);

    long measured = guard.passing();
    long meanwhile = guard.passing();
    guard.passed(meanwhile);
    guard.passed(measured);

    assertThat(reads).as("at the beginning and twice at the end of one").hasValue(3);
  }

  @Test
  void threadWhoseProcessorTimeIsUnknown_isAskedAsSeldom() {
    cpuTime = CpuTime.UNKNOWN;

    for (int i = 0; i < 610; i++) {
      guard.passed(guard.passing());
    }

    assertThat(reads).hasValue(10);
  }

  @Test
  void passageThatEndsWhileTheRuleIsSuspended_shortensNoPause() {
    fail(61);
    now.addAndGet(TimeUnit.SECONDS.toNanos(60));
    assertThat(guard.observes()).isTrue();
    fail(31);

    now.addAndGet(TimeUnit.SECONDS.toNanos(119));
    fail(1);
    now.addAndGet(TimeUnit.SECONDS.toNanos(1));
    assertThat(guard.observes()).isTrue();
    fail(31);

    now.addAndGet(TimeUnit.SECONDS.toNanos(239));
    assertThat(guard.observes()).as("suspended for twice as long as before").isFalse();
  }

  /** A log of the application may wait for a lock that a thread in a woven method holds. */
  @Test
  void suspension_isLoggedWithoutALock() {
    Logger logger = Logger.getLogger("dev.weft");
    List<Boolean> others = new ArrayList<>();
    Handler log =
        new StreamHandler() {
          @Override
          public synchronized void publish(LogRecord logged) {
            others.add(anotherThreadPasses());
          }
        };
    logger.addHandler(log);
    try {
      fail(61);
      now.addAndGet(TimeUnit.SECONDS.toNanos(60));
      assertThat(guard.observes()).isTrue();
    } finally {
      logger.removeHandler(log);
    }

    assertThat(others).as("failed, suspended, observed again").containsExactly(true, true, true);
  }

  private boolean anotherThreadPasses() {
    Thread thread = new Thread(() -> guard.passed(-SLOW));
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }

  private void passUnmeasured(int passages) {
    for (int i = 0; i < passages; i++) {
      guard.passed(guard.passing());
    }
    assertThat(reads).hasValue(0);
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      guard.fault(new IllegalStateException("broken"));
    }
  }
}
