package dev.weft.config;

/**
 * How much a rule, and all of them together, may cost before less is observed.
 *
 * @param ruleShare processors that a rule may keep busy; 0 for any number
 * @param ruleFailures failures a minute after which a rule is suspended; 0 for any number
 * @param pauseSeconds how long a rule is suspended at first
 * @param cpuShare share of all processors that observing may take; 0 for any share
 */
public record LimitsConfig(double ruleShare, int ruleFailures, int pauseSeconds, double cpuShare) {

  /** What holds when nothing is set. */
  public static final LimitsConfig DEFAULT = new LimitsConfig(0.5, 60, 60, 0.1);
}
