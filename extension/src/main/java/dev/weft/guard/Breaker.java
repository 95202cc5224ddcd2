package dev.weft.guard;

import dev.weft.config.LimitsConfig;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Suspends a rule that costs too much or fails too often, and tries it again after a pause: half
 * the budget counts for a minute then, and a suspension in that minute lasts twice as long as the
 * one before. It cannot stick: the pause ends by the clock alone. One line is logged when it begins
 * and one when it ends, without the lock, as a log may wait for locks of its own. The lock is taken
 * for one passage of many, never while a rule is suspended.
 */
final class Breaker {
  private static final Logger LOGGER = Logger.getLogger("dev.weft");
  private static final long COST_WINDOW = TimeUnit.SECONDS.toNanos(10);
  private static final long FAILURE_WINDOW = TimeUnit.MINUTES.toNanos(1);
  private static final int LONGEST = 16;

  private final String rule;
  private final LimitsConfig config;
  private final boolean maySuspend;

  private volatile @Nullable String why;
  private volatile long until;

  private boolean warned;
  private boolean onTrial;
  private long triedFrom;
  private int pauses = 1;
  private long spent;
  private long spentFrom;
  private int failures;
  private long failedFrom;

  /**
   * @param maySuspend false for a rule with required events, about which it only warns
   */
  Breaker(String rule, LimitsConfig config, boolean maySuspend, long now) {
    this.rule = rule;
    this.config = config;
    this.maySuspend = maySuspend;
    this.spentFrom = now;
    this.failedFrom = now;
  }

  boolean closed() {
    return why == null;
  }

  /** Why it is open; null when it is not. */
  @Nullable String why() {
    return why;
  }

  /** Whether the pause of an open breaker is over; then it is closed on trial. */
  boolean tryAgain(long now) {
    if (now - until >= 0 && closeOnTrial(now)) {
      LOGGER.info("weft: rule " + rule + " is observed again");
    }
    return closed();
  }

  private synchronized boolean closeOnTrial(long now) {
    if (closed() || now - until < 0) {
      return false;
    }
    why = null;
    onTrial = true;
    triedFrom = now;
    spentFrom = now;
    spent = 0;
    failedFrom = now;
    failures = 0;
    return true;
  }

  /** The rule used processor time. */
  void spent(long cpuNanos, long now) {
    warn(countCost(cpuNanos, now));
  }

  /** The engine failed for the rule. */
  void failed(long now) {
    warn(countFailure(now));
  }

  private static void warn(@Nullable String line) {
    if (line != null) {
      LOGGER.warning(line);
    }
  }

  private synchronized @Nullable String countCost(long cpuNanos, long now) {
    passTrial(now);
    if (isOver(spentFrom, COST_WINDOW, now)) {
      spentFrom = now;
      spent = 0;
    }
    spent += cpuNanos;
    double budget = budget(config.ruleShare() * COST_WINDOW);
    if (budget == 0 || spent <= budget) {
      return null;
    }
    return suspend(
        String.format(
            Locale.ROOT,
            "it used %.1f s of processor time in %.1f s (weft.limits.rule-share is %s)",
            spent / 1e9,
            (now - spentFrom) / 1e9,
            config.ruleShare()),
        now);
  }

  private synchronized @Nullable String countFailure(long now) {
    passTrial(now);
    if (isOver(failedFrom, FAILURE_WINDOW, now)) {
      failedFrom = now;
      failures = 0;
    }
    failures++;
    double budget = budget(config.ruleFailures());
    if (budget == 0 || failures <= budget) {
      return null;
    }
    return suspend(
        "it failed "
            + failures
            + " times in a minute (weft.limits.rule-failures is "
            + config.ruleFailures()
            + ")",
        now);
  }

  private double budget(double whole) {
    return onTrial ? whole / 2 : whole;
  }

  private static boolean isOver(long from, long window, long now) {
    long passed = now - from;
    return passed < 0 || passed >= window;
  }

  private void passTrial(long now) {
    if (onTrial && closed() && isOver(triedFrom, FAILURE_WINDOW, now)) {
      onTrial = false;
      pauses = 1;
    }
  }

  /** Suspends the rule, if that may be; returns what to say about it, null for nothing. */
  private @Nullable String suspend(String reason, long now) {
    if (!closed()) {
      return null;
    }
    if (!maySuspend) {
      return warnOnce(reason);
    }
    pauses = onTrial ? Math.min(LONGEST, 2 * pauses) : 1;
    long seconds = (long) pauses * config.pauseSeconds();
    until = now + TimeUnit.SECONDS.toNanos(seconds);
    why = reason;
    return "weft: rule "
        + rule
        + " is suspended for "
        + seconds
        + " s: "
        + reason
        + " -> narrow its match, or raise the limit";
  }

  private @Nullable String warnOnce(String reason) {
    if (warned) {
      return null;
    }
    warned = true;
    return "weft: rule "
        + rule
        + " should be suspended but has required events: "
        + reason
        + " -> narrow its match, or raise the limit";
  }
}
