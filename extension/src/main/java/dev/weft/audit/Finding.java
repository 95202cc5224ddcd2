package dev.weft.audit;

/**
 * Something that must not be.
 *
 * @param kind what it is
 * @param number the line of the ledger or of the segment, counted from one, or the entry of the
 *     chain, or 0
 * @param message what is wrong, for people
 */
public record Finding(Kind kind, long number, String message) {

  /** What was found. */
  public enum Kind {
    EDITED,
    REMOVED,
    INSERTED,
    REORDERED,
    TRUNCATED,
    SEGMENT_MISSING,
    SEGMENT_INSERTED,
    SEGMENT_UNREADABLE,
    CHAIN_EDITED,
    CHAIN_REMOVED,
    CHAIN_INSERTED,
    CHAIN_REORDERED,
    CHAIN_TRUNCATED,
    HEAD,
    SIGNATURE,
    KEY,
    ERASURE
  }
}
