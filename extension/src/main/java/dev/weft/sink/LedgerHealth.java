package dev.weft.sink;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What has become of the events of all ledgers of this process so far.
 *
 * @param written lines that the operating system has taken
 * @param bytesWritten the bytes of those lines
 * @param buffered lines that wait for the disk
 * @param bufferedBytes the memory that they take
 * @param peakBufferedBytes the most that it ever was
 * @param bufferLimit what it never exceeds
 * @param late calls that returned before their line was written, because the disk was too slow
 * @param unforced writes that the storage device did not confirm, with {@code fsync}
 * @param dropped events that are missing in their ledger, by reason
 * @param longestWait the longest that a call waited for the disk
 * @param failing whether some ledger could not be written when it was last tried
 */
public record LedgerHealth(
    long written,
    long bytesWritten,
    long buffered,
    long bufferedBytes,
    long peakBufferedBytes,
    long bufferLimit,
    long late,
    long unforced,
    Map<String, Long> dropped,
    Duration longestWait,
    boolean failing) {

  public LedgerHealth {
    dropped = Map.copyOf(dropped);
  }

  /** The numbers by name; what is missing begins with {@code dropped}. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    counts.put("written", written);
    counts.put("written_bytes", bytesWritten);
    counts.put("buffered", buffered);
    counts.put("buffered_bytes", bufferedBytes);
    counts.put("buffered_bytes_peak", peakBufferedBytes);
    counts.put("buffer_limit_bytes", bufferLimit);
    counts.put("late", late);
    counts.put("unforced", unforced);
    counts.put("longest_wait_ms", longestWait.toMillis());
    counts.put("failing", failing ? 1L : 0L);
    dropped.forEach((reason, count) -> counts.put("dropped." + reason, count));
    return counts;
  }
}
