package dev.weft.sink;

import dev.weft.queue.LedgerThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents on a daemon thread of its own, each once and in the order in which they came.
 * Its callers wait until theirs is written, but not longer than for a line of a ledger; once one
 * has waited in vain, nobody waits until the disk moves again. Documents that find {@value #MOST}
 * others waiting are given up. Never throws; what is not written is counted and reported.
 */
final class DocumentWriter {
  static final int MOST = 256;
  private static final int KEPT_SECONDS = 5;

  private final Disk disk;
  private final @Nullable Duration maxWait;
  private final LedgerReport report;
  private final ThreadPoolExecutor thread;
  private volatile boolean slow;

  /** The place of the system calls. */
  @FunctionalInterface
  interface Disk {
    void write(Path file, String text) throws IOException;
  }

  /**
   * @param maxWait the longest that a call waits; null for as long as it takes
   */
  DocumentWriter(Disk disk, @Nullable Duration maxWait, LedgerReport report) {
    this.disk = disk;
    this.maxWait = maxWait;
    this.report = report;
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            KEPT_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST),
            task -> LedgerThread.of(task, "weft-documents"));
    this.thread.allowCoreThreadTimeOut(true);
  }

  /** Written beside its place and moved there, so that a reader never sees half of it. */
  static void replace(Path file, String text) throws IOException {
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }

  void write(Path file, String text) {
    CountDownLatch written = new CountDownLatch(1);
    try {
      thread.execute(() -> writeNow(file, text, written));
    } catch (RejectedExecutionException full) {
      report.document(file, new IOException("too many wait for the disk"));
      return;
    }
    await(written);
  }

  private void writeNow(Path file, String text, CountDownLatch written) {
    try {
      disk.write(file, text);
    } catch (Throwable failure) { // a door: the sink's thread
      report.document(file, failure);
    } finally {
      slow = false;
      written.countDown();
    }
  }

  private void await(CountDownLatch written) {
    try {
      if (maxWait == null) {
        written.await();
      } else if (!slow && !written.await(maxWait.toNanos(), TimeUnit.NANOSECONDS)) {
        slow = true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the application's; the document is written all the same
    }
  }

  /** Waits until all documents that have come are written, at most that long; how many are not. */
  int flush(Duration most) {
    long deadline = System.nanoTime() + most.toNanos();
    CountDownLatch last = new CountDownLatch(1);
    try {
      if (waiting() > 0
          && thread.getQueue().offer(last::countDown, most.toNanos(), TimeUnit.NANOSECONDS)) {
        last.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return last.getCount() == 0 ? 0 : waiting();
  }

  private int waiting() {
    return thread.getQueue().size() + thread.getActiveCount();
  }
}
