package dev.weft.queue;

import dev.weft.registry.EventType;
import org.jspecify.annotations.Nullable;

/** What is given up first when the disk takes nothing and the buffer is full: the lowest. */
public enum Importance {
  /** Events that the documents sample. */
  FREQUENT(0),
  /** All that is none of the others. */
  USUAL(1),
  /** Events that tell how something ended, when it ended well. */
  OUTCOME(2),
  /** Events of failures, and those that their rule requires. */
  FAILURE(3),
  /** What governance asks for, and the lines about gaps. */
  GOVERNANCE(4);

  /** How many there are. */
  static final int COUNT = 5;

  private final int rank;

  Importance(int rank) {
    this.rank = rank;
  }

  /** Its place among all, from 0. */
  int rank() {
    return rank;
  }

  /**
   * The importance of an event, from what the registry says about its type.
   *
   * @param values by {@link dev.weft.registry.Field#index()}
   */
  public static Importance of(EventType type, @Nullable Object[] values) {
    if (type.governance()) {
      return GOVERNANCE;
    }
    if (type.isFailure(values)) {
      return FAILURE;
    }
    if (type.sampleEvery() > 1) {
      return FREQUENT;
    }
    return type.tellsOfFailures() ? OUTCOME : USUAL;
  }

  /** The higher one. */
  Importance orAtLeast(Importance least) {
    return rank >= least.rank ? this : least;
  }
}
