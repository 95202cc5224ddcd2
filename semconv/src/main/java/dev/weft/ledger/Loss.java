package dev.weft.ledger;

/**
 * Events that are missing in a ledger.
 *
 * @param reason why
 * @param missing how many of the process's events; -1 if it cannot be known
 * @param fromMillis the time of the earliest of them, or when the loss was noticed
 * @param toMillis the time of the latest
 */
public record Loss(Reason reason, long missing, long fromMillis, long toMillis) {

  /** Why events are missing. */
  public enum Reason {
    /** The buffer was full and held nothing that is less important. */
    BUFFER_FULL,
    /** The emitter was told that its event could not be written. */
    WRITE_FAILED,
    /** The file was removed with what was in it. */
    FILE_REMOVED,
    /** The file was cut by another program. */
    FILE_TRUNCATED,
    /** A process ended while the disk took nothing. */
    PROCESS_ENDED
  }

  /** Both together. */
  public Loss and(Loss other) {
    return new Loss(
        reason,
        missing < 0 || other.missing < 0 ? -1 : missing + other.missing,
        Math.min(fromMillis, other.fromMillis),
        Math.max(toMillis, other.toMillis));
  }
}
