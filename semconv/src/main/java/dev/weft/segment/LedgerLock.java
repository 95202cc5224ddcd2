package dev.weft.segment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One process at a time, and one thread in it: a lock on a file beside the ledger. The operating
 * system gives it back when a process is killed. The file stays: to delete it would let two
 * processes lock two files of one name.
 *
 * <p>Never waits, so that no thread of an application does. Safe on any thread.
 */
public final class LedgerLock implements AutoCloseable {
  private static final Set<OpenOption> OPTIONS =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

  /**
   * Asked before the file is opened: closing any descriptor of a file gives back all locks that the
   * process has on it.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private LedgerLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Where the lock for turning a ledger into a segment is. */
  public static Path ofRotation(Path ledger) {
    return ledger.resolveSibling(ledger.getFileName() + ".lock");
  }

  /** Where the lock for changing the form of closed segments is. */
  public static Path ofArchive(Path ledger) {
    return ledger.resolveSibling(ledger.getFileName() + ".archive.lock");
  }

  /**
   * Takes the lock, making its file; null when somebody has it.
   *
   * @param attributes of the file if it is made
   * @throws IOException if the file cannot be made or the file system has no locks
   */
  public static @Nullable LedgerLock tryAcquire(Path lockFile, FileAttribute<?>... attributes)
      throws IOException {
    Path file = lockFile.toAbsolutePath().normalize();
    if (!HELD.add(file)) {
      return null;
    }
    LedgerLock lock = null;
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, OPTIONS, attributes);
      FileLock held = channel.tryLock();
      lock = held == null ? null : new LedgerLock(file, channel);
      return lock;
    } catch (OverlappingFileLockException e) {
      return null; // another class loader's copy of this class has it
    } finally {
      if (lock == null) {
        HELD.remove(file);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  /** The open file, whose content is the holder's. */
  public FileChannel channel() {
    return channel;
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(file);
    }
  }
}
