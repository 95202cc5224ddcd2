package dev.weft.health;

import java.util.Locale;

/** How far a rule has come. */
public enum RuleState {
  /** It was read, but no class that was loaded fits it. */
  RECEIVED,
  /** Methods are woven, but no call was observed yet. */
  MATCHED,
  /** Calls are observed. */
  EMITTING,
  /** It costs too much or fails too often and waits to be tried again. */
  SUSPENDED;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
