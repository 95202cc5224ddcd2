package dev.weft.guard;

import java.util.Locale;

/** Why something was left out on purpose, or could not be made. */
public enum DropReason {
  /** The contract, the rule or the event keeps a share only. */
  SAMPLED,
  /** There were more of them in a second than the rule or the event allows. */
  RATE_LIMITED,
  /** Weft is under pressure and the event is not important. */
  PRESSURE,
  /** The rule is suspended. */
  SUSPENDED,
  /** A required value had no value. */
  MISSING_VALUE;

  /** The word for people and labels. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
