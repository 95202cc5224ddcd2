package dev.weft.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * When ledgers become segments. The settings of many files; each file asks its own {@link Rotator}.
 */
public final class Rotation {

  /** Wants to know what happens; never throws, never waits. */
  public interface Listener {

    /** Once, until the ledger can be rotated again: its lines go on in the same file. */
    void failed(Path ledger, IOException failure);

    /** This process has made the ledger a segment. */
    default void rotated(Path ledger) {}
  }

  final long maxBytes;
  final @Nullable Duration maxAge;
  final Clock clock;
  final LongSupplier nanoTime;
  final Listener listener;

  Rotation(
      long maxBytes,
      @Nullable Duration maxAge,
      Clock clock,
      LongSupplier nanoTime,
      Listener listener) {
    this.maxBytes = maxBytes;
    this.maxAge = maxAge;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.listener = listener;
  }

  /**
   * Rotates a file before it would become longer, and when its first line is older.
   *
   * @param maxBytes {@link Long#MAX_VALUE} for any length
   * @param maxAge null for any age
   * @param listener called on the writing thread
   */
  public static Rotation of(long maxBytes, @Nullable Duration maxAge, Listener listener) {
    return new Rotation(maxBytes, maxAge, Clock.systemUTC(), System::nanoTime, listener);
  }

  /** The one that decides for that file. */
  public Rotator of(Path ledger) {
    return new Rotator(ledger, this, () -> "");
  }

  /**
   * The same for a ledger with a record beside it, which knows of segments that are deleted.
   *
   * @param lastRecorded the name of the last segment in the record; empty for none
   */
  public Rotator of(Path ledger, Supplier<String> lastRecorded) {
    return new Rotator(ledger, this, lastRecorded);
  }
}
