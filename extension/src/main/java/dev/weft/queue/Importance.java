package dev.weft.queue;

import dev.weft.registry.EventType;
import org.jspecify.annotations.Nullable;

/** What is given up first when the disk takes nothing and the buffer is full: the lowest. */
public enum Importance {
  /** Events that the documents sample. */
  FREQUENT,
  /** All that is none of the others. */
  USUAL,
  /** Events that tell how something ended, when it ended well. */
  OUTCOME,
  /** Events of failures. */
  FAILURE,
  /** What governance asks for, and the lines about gaps. */
  GOVERNANCE;

  private static final Importance[] ALL = values();

  static Importance at(int ordinal) {
    return ALL[ordinal];
  }

  static int count() {
    return ALL.length;
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
}
