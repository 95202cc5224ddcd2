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
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
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
 *
 * <p>Somebody may cut the file, or its disk may fail. That harms nobody: the journal then
 * {@linkplain #isBroken is broken}, and takes no line any more.
 */
public final class Journal implements AutoCloseable {
  /** The greatest length that one may have. */
  public static final int MOST_BYTES = 1 << 30;

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

  private static final VarHandle SEEN_LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int PAGE_BYTES = 4096;
  private static final byte NO_TEXT = -1;

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

  /** Of those who put lines. */
  private final byte[] seen = new byte[PAGE_BYTES];

  private Journal(Path file, LedgerLock lock, MappedByteBuffer map, int capacity) {
    this.file = file;
    this.lock = lock;
    this.map = map;
    this.capacity = capacity;
  }

  /**
   * Makes an empty journal for that ledger, of a size that is a multiple of 4096 and at most {@link
   * #MOST_BYTES}; where there are POSIX permissions its owner alone may read it.
   *
   * @throws IOException if the disk has no room, the directory may not be written or the file
   *     system cannot lock or map
   */
  public static Journal create(Path ledger, int capacity) throws IOException {
    Path file = JournalRecovery.nameFor(ledger, UUID.randomUUID());
    LedgerLock lock = LedgerLock.tryAcquire(file, forItsOwner(file));
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

  private static FileAttribute<?>[] forItsOwner(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
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
   * Copies a line, line feed included; false when there is no room for it now, or when the file was
   * cut. For one thread at a time.
   */
  public boolean put(byte[] line, int length) {
    if (broken || length > prepared - end) {
      return false;
    }
    int place = (int) (end % capacity);
    int first = Math.min(length, capacity - place);
    try {
      map.put(HEADER_BYTES + place, line, 0, first);
      map.put(HEADER_BYTES, line, first, length - first);
      LONGS.setRelease(map, END_PLACE, end + length);
      if (isThere(HEADER_BYTES + place, line, 0, first)
          && isThere(HEADER_BYTES, line, first, length)
          && isHeaderThere(end + length)) {
        end += length;
        return true;
      }
      MemoryFaults.raise();
    } catch (InternalError fault) {
      // The same as memory that is not there.
    }
    broken = true;
    return false;
  }

  /**
   * Whether all that was copied is in memory: while a file is cut, its pages go one after the
   * other. More than a word is compared each time, because the JVM skips a read that faults, and
   * what the processor held may be right for one word but not for two.
   */
  private boolean isThere(int place, byte[] line, int from, int to) {
    for (int next = from; next < to; next += seen.length) {
      int count = Math.min(seen.length, to - next);
      Arrays.fill(seen, 0, count, NO_TEXT);
      map.get(place + next - from, seen, 0, count);
      if (!Arrays.equals(seen, 0, count, line, next, next + count)) {
        return false;
      }
    }
    return true;
  }

  private boolean isHeaderThere(long expectedEnd) {
    Arrays.fill(seen, 0, END_PLACE + Long.BYTES, NO_TEXT);
    map.get(0, seen, 0, END_PLACE + Long.BYTES);
    return (long) SEEN_LONGS.get(seen, MAGIC_PLACE) == MAGIC
        && (long) SEEN_LONGS.get(seen, END_PLACE) == expectedEnd;
  }

  /**
   * Says that the oldest lines are about to be appended to the ledger, which has that size now. For
   * the writer.
   */
  public void appending(long ledgerBytes, long epochMillis) {
    access(
        () -> {
          LONGS.setRelease(map, LEDGER_PLACE, ledgerBytes);
          LONGS.setRelease(map, MILLIS_PLACE, epochMillis);
        });
  }

  /** So many bytes of the oldest lines are in the ledger. For the writer. */
  public void appended(long bytes) {
    long now = freed + bytes;
    freed = now;
    access(() -> LONGS.setRelease(map, FREED_PLACE, now));
  }

  /** Touches the memory that lines will need next. For the writer. */
  public void prepare() {
    access(
        () -> {
          long to = Math.min(freed + capacity, endSeen() + capacity / 2);
          // Written plainly: the fault of a compare-and-set ends a JVM that interprets.
          for (long next = Math.max(prepared, freed); next < to; next = endOfPage(next)) {
            map.put(HEADER_BYTES + (int) (next % capacity), (byte) 0);
          }
          prepared = Math.max(prepared, to);
        });
  }

  private void access(Runnable access) {
    if (broken) {
      return;
    }
    try {
      access.run();
      MemoryFaults.raise();
    } catch (InternalError fault) {
      broken = true;
    }
  }

  private static long endOfPage(long position) {
    return (position / PAGE_BYTES + 1) * PAGE_BYTES;
  }

  private long endSeen() {
    return (long) LONGS.getAcquire(map, END_PLACE);
  }

  /** Whether it takes no lines any more, because its file was cut or cannot be read. */
  public boolean isBroken() {
    return broken;
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
