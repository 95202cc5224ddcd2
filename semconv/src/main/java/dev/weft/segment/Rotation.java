package dev.weft.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When ledgers become segments. The settings of many files; each file asks its own {@link Rotator}.
 */
public final class Rotation {

  final long maxBytes;
  final @Nullable Duration maxAge;
  final Clock clock;
  final LongSupplier nanoTime;
  final BiConsumer<Path, IOException> failed;

  Rotation(
      long maxBytes,
      @Nullable Duration maxAge,
      Clock clock,
      LongSupplier nanoTime,
      BiConsumer<Path, IOException> failed) {
    this.maxBytes = maxBytes;
    this.maxAge = maxAge;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.failed = failed;
  }

  /**
   * Rotates a file before it would become longer, and when its first line is older.
   *
   * @param maxBytes {@link Long#MAX_VALUE} for any length
   * @param maxAge null for any age
   * @param failed told, on a writing thread, the first time that a ledger cannot be rotated
   */
  public static Rotation of(
      long maxBytes, @Nullable Duration maxAge, BiConsumer<Path, IOException> failed) {
    return new Rotation(maxBytes, maxAge, Clock.systemUTC(), System::nanoTime, failed);
  }

  /** The one that decides for that file. */
  public Rotator of(Path ledger) {
    return new Rotator(ledger, this);
  }
}
