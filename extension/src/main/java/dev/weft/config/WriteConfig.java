package dev.weft.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How ledgers are written, and what happens when the disk does not keep up.
 *
 * @param maxWait the longest that a call waits for the disk; null for as long as it takes
 * @param batchDelay after which a line is written at the latest with {@link Durability#BATCH}
 * @param bufferBytes what all lines that wait for the disk may take together
 * @param journalBytes the length of the journal that a busy ledger has; 0 for none
 */
public record WriteConfig(
    Durability durability,
    @Nullable Duration maxWait,
    Duration batchDelay,
    long bufferBytes,
    long journalBytes) {

  /** What has happened to a line when its call returns in time. */
  public enum Durability {
    /** The operating system has it: it survives the end of the process, also {@code kill -9}. */
    PROCESS,
    /** It waits in this process for others, for a bounded time. */
    BATCH,
    /** The storage device has it: it survives the end of the machine. */
    FSYNC
  }

  /** What holds when nothing is set. */
  public static final WriteConfig DEFAULT =
      new WriteConfig(
          Durability.PROCESS, Duration.ofMillis(10), Duration.ofMillis(50), 50_000_000, 8_000_000);

  public WriteConfig {
    if (maxWait != null && maxWait.isNegative()) {
      throw new IllegalArgumentException("maxWait must not be negative, but is " + maxWait);
    }
    if (batchDelay.isNegative()) {
      throw new IllegalArgumentException("batchDelay must not be negative, but is " + batchDelay);
    }
    if (bufferBytes <= 0) {
      throw new IllegalArgumentException("bufferBytes must be above 0, but is " + bufferBytes);
    }
    if (journalBytes < 0) {
      throw new IllegalArgumentException("journalBytes must not be below 0: " + journalBytes);
    }
  }
}
