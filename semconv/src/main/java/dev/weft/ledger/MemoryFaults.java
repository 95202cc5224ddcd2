package dev.weft.ledger;

/**
 * Accesses to mapped memory that has no file behind it any more. HotSpot skips such an access and
 * throws an {@link InternalError} into the same thread later: at one of its next calls into the
 * JVM, returns from a method or turns of a loop, wherever that is. One is due at a time.
 */
final class MemoryFaults {
  private static final int DEPTH = 8;

  private static volatile int rows = 8;
  private static volatile Object unused = rows;

  private MemoryFaults() {}

  /** Has the error that is due to this thread thrown here, if there is one. */
  static void raise() {
    unused = new byte[rows][1]; // JDK 17 looks in calls into the JVM, of which this is one
    rows = 8 + returns(DEPTH); // newer ones when a method returns that is not inlined
  }

  private static int returns(int depth) {
    return depth == 0 ? 0 : returns(depth - 1);
  }
}
