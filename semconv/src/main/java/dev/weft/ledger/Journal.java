package dev.weft.ledger;

import dev.weft.segment.LedgerLock;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Lines that wait to be appended to a ledger, in a file beside it that is mapped into memory: a
 * line that was {@linkplain #put copied} there survives the end of the process, and costs no system
 * call. Whoever opens the ledger next appends what a killed process has left, see {@link
 * JournalRecovery}.
 *
 * <p>A ring. One thread, the writer of the ledger, makes the journal, {@linkplain #prepare
 * prepares} its memory and frees what the ledger has; others put lines, one at a time. Only memory
 * that the writer has just touched is given to them, so that no page has to be fetched or its block
 * to be found while an application waits.
 */
public final class Journal implements AutoCloseable {
  static final long MAGIC = 0x314c4e4a54464557L; // WEFTJNL1
  static final int HEADER_BYTES = 4096;
  static final int MAGIC_PLACE = 0;
  static final int FREED_PLACE = 8;
  static final int END_PLACE = 16;
  static final int LEDGER_PLACE = 24;
  static final int MILLIS_PLACE = 32;
  static final int CAPACITY_PLACE = 40;
  static final VarHandle LONGS =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int PAGE_BYTES = 4096;

  private final Path file;
  private final LedgerLock lock;
  private final MappedByteBuffer map;
  private final int capacity;

  /** All are positions in an endless row of bytes, of which the ring holds the last ones. */
  private long end;

  /** Of the writer. */
  private long freed;

  private volatile long prepared;
  private volatile boolean broken;

  private Journal(Path file, LedgerLock lock, MappedByteBuffer map, int capacity) {
    this.file = file;
    this.lock = lock;
    this.map = map;
    this.capacity = capacity;
  }

  /**
   * Makes an empty journal for that ledger, of a size that is a multiple of 4096.
   *
   * @throws IOException if the disk has no room, the directory may not be written or the file
   *     system cannot lock or map
   */
  public static Journal create(Path ledger, int capacity) throws IOException {
    Path file = JournalRecovery.nameFor(ledger, UUID.randomUUID());
    LedgerLock lock = LedgerLock.tryAcquire(file);
    if (lock == null) {
      throw new IOException("somebody else has " + file);
    }
    try {
      FileChannel channel = lock.channel();
      fill(channel, HEADER_BYTES + capacity);
      MappedByteBuffer map =
          channel.map(FileChannel.MapMode.READ_WRITE, 0, HEADER_BYTES + (long) capacity);
      LONGS.setVolatile(map, CAPACITY_PLACE, (long) capacity);
      LONGS.setVolatile(map, MAGIC_PLACE, MAGIC);
      if (file.toFile().length() != HEADER_BYTES + (long) capacity) {
        throw new IOException("somebody has taken away " + file); // before it was locked
      }
      Journal journal = new Journal(file, lock, map, capacity);
      journal.prepare();
      return journal;
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(file);
      lock.close();
      throw e;
    }
  }

  /** With blocks of its own from the start: a page without one would be a fault on a full disk. */
  private static void fill(FileChannel channel, int bytes) throws IOException {
    ByteBuffer zeros = ByteBuffer.allocateDirect(64 * 1024);
    for (long place = 0; place < bytes; ) {
      zeros.clear().limit((int) Math.min(zeros.capacity(), bytes - place));
      place += channel.write(zeros, place);
    }
  }

  /**
   * Copies a line, line feed included; false when there is no room for it now. For one thread at a
   * time.
   */
  public boolean put(byte[] line, int length) {
    if (broken || length > prepared - end) {
      return false;
    }
    try {
      int place = (int) (end % capacity);
      int first = Math.min(length, capacity - place);
      map.put(HEADER_BYTES + place, line, 0, first);
      map.put(HEADER_BYTES, line, first, length - first);
      end += length;
      LONGS.setRelease(map, END_PLACE, end);
      return true;
    } catch (InternalError fault) { // somebody has cut the file
      broken = true;
      return false;
    }
  }

  /**
   * Says that the oldest lines are about to be appended to the ledger, which has that size now. For
   * the writer.
   */
  public void appending(long ledgerBytes, long epochMillis) {
    try {
      LONGS.setRelease(map, LEDGER_PLACE, ledgerBytes);
      LONGS.setRelease(map, MILLIS_PLACE, epochMillis);
    } catch (InternalError fault) {
      broken = true;
    }
  }

  /** So many bytes of the oldest lines are in the ledger. For the writer. */
  public void appended(long bytes) {
    long now = freed + bytes;
    freed = now;
    try {
      LONGS.setRelease(map, FREED_PLACE, now);
    } catch (InternalError fault) {
      broken = true;
    }
  }

  /** Whether it takes no lines any more, because its file was damaged. */
  public boolean isBroken() {
    return broken;
  }

  /** Touches the memory that lines will need next. For the writer. */
  public void prepare() {
    long from = Math.max(prepared, freed);
    long to = Math.min(freed + capacity, endSeen() + capacity / 2);
    try {
      for (long page = from / PAGE_BYTES * PAGE_BYTES; page < to; page += PAGE_BYTES) {
        long unused = (long) LONGS.getAndBitwiseOr(map, HEADER_BYTES + (int) (page % capacity), 0L);
      }
      prepared = Math.max(prepared, to);
    } catch (InternalError fault) {
      broken = true;
    }
  }

  private long endSeen() {
    return (long) LONGS.getAcquire(map, END_PLACE);
  }

  /** Deletes the file; all lines must be in the ledger, and nobody may put one meanwhile. */
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(file);
    } finally {
      lock.close();
    }
  }
}
