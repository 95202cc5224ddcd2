package dev.weft.guard;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.logging.Logger;

/**
 * How much less is observed while Weft itself is too much for the process: a level that rises at
 * once and falls one step after a calm time. Important events are never touched. Asked by
 * application threads, which also move it on; one volatile read otherwise.
 */
public final class Pressure {
  private static final Logger LOGGER = Logger.getLogger("dev.weft");
  private static final long SECOND = 1_000_000_000;
  private static final long SHARE_WINDOW = 10 * SECOND;
  private static final long CALM = 10 * SECOND;

  /** Below this part of what a level needs the level falls. */
  private static final double HYSTERESIS = 0.8;

  /** Of how full the ledger's buffer is the levels begin. */
  private static final double[] FILL = {0, 0.5, 0.75, 0.9};

  /** What is done, each including those before it. */
  public enum Step {
    NORMAL("everything is observed"),
    FREQUENT("one in ten of the frequent events is kept"),
    ROOTS("no span inside another"),
    UNIMPORTANT("one in ten of the events that are not important is kept");

    private final String text;

    Step(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  private static final Step[] STEPS = Step.values();
  private static final int FREQUENT = 1;
  private static final int ROOTS = 2;
  private static final int UNIMPORTANT = 3;

  private final double cpuShare;
  private final int processors;
  private final LongAdder cost = new LongAdder();
  private final AtomicLong nextLook;
  private volatile DoubleSupplier ledgerFill = () -> 0;
  private volatile int level;

  // Only touched by the thread that won the look.
  private volatile long shareFrom;
  private volatile double lastShare;
  private volatile long calmSince;

  /**
   * @param cpuShare share of all processors that observing may take; 0 for any
   */
  Pressure(double cpuShare, int processors, long now) {
    this.cpuShare = cpuShare;
    this.processors = processors;
    this.nextLook = new AtomicLong(now + SECOND);
    this.shareFrom = now;
    this.calmSince = now;
  }

  /** Names what tells how full the ledger's buffer is, from 0 to 1. */
  public void ledgerFill(DoubleSupplier fill) {
    ledgerFill = fill;
  }

  public Step step() {
    return STEPS[level];
  }

  /** The step as a number, 0 for normal. */
  public int level() {
    return level;
  }

  /** The share of all processors that observing took in the last whole window. */
  public double share() {
    return lastShare;
  }

  /** Whether a call inside another gets no span of its own. */
  public boolean onlyRoots() {
    return level >= ROOTS;
  }

  /** Whether only few of an event that is not important are kept. */
  boolean thins(boolean frequent) {
    int now = level;
    return now >= UNIMPORTANT || (frequent && now >= FREQUENT);
  }

  /** Observing took so much processor time. */
  void spent(long cpuNanos, long now) {
    cost.add(cpuNanos);
    long due = nextLook.get();
    if (now - due >= 0 && nextLook.compareAndSet(due, now + SECOND)) {
      look(now);
    }
  }

  private void look(long now) {
    long passed = now - shareFrom;
    if (passed >= SHARE_WINDOW) {
      lastShare = (double) cost.sumThenReset() / passed / processors;
      shareFrom = now;
    }
    double fill = ledgerFill.getAsDouble();
    int wanted = wanted(fill, 1);
    if (wanted > level) {
      moveTo(wanted, fill, now);
    } else if (wanted(fill, HYSTERESIS) >= level) {
      calmSince = now;
    } else if (now - calmSince >= CALM) {
      moveTo(level - 1, fill, now);
    }
  }

  /** What the inputs ask for, when each step begins at a part of what it is declared at. */
  private int wanted(double fill, double part) {
    int wanted = 0;
    while (wanted < FILL.length - 1 && fill >= FILL[wanted + 1] * part) {
      wanted++;
    }
    if (cpuShare > 0 && lastShare >= cpuShare * part) {
      wanted = Math.max(wanted, lastShare >= 2 * cpuShare * part ? ROOTS : FREQUENT);
    }
    return wanted;
  }

  /** One line when it begins and one when it is over, not one a step. */
  private void moveTo(int next, double fill, long now) {
    int before = level;
    level = next;
    calmSince = now;
    if (before == 0) {
      LOGGER.warning(
          String.format(
              Locale.ROOT,
              "weft: under pressure (%.0f %% of the processors, ledger buffer %.0f %% full): %s;"
                  + " governance, required events and failures are kept",
              100 * lastShare,
              100 * fill,
              STEPS[next].text()));
    } else if (next == 0) {
      LOGGER.info("weft: the pressure is over: " + STEPS[next].text());
    }
  }
}
