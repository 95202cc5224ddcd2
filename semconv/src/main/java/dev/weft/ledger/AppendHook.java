package dev.weft.ledger;

/**
 * Keeps a record beside a ledger, such as a chain of hashes.
 *
 * <p>Called by the thread that writes, by one at a time: {@link #before}, then {@link #written}
 * unless the write failed, then {@link #after}. Whatever goes wrong here stays here: the line is
 * more important than the record of it, so nothing is thrown.
 */
public interface AppendHook {

  /**
   * Something is about to be written; other processes may be kept out from here on.
   *
   * @return whether the file may become a segment now, before the write
   */
  boolean before();

  /**
   * The name of the last segment that is recorded, as of {@link #before}; empty for none. The next
   * segment's name stands behind it.
   */
  default String lastSegment() {
    return "";
  }

  /**
   * The first bytes of the array were appended, as whole lines; behind a fragment they begin with
   * the line feed that ends it.
   */
  void written(byte[] bytes, int length);

  /** The write is over, whether it failed or not. */
  void after();
}
