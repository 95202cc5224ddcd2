package dev.weft.queue;

import dev.weft.ledger.Loss;
import dev.weft.line.LineBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that wait to be written together, and the threads that wait for that.
 *
 * <p>All but {@link #done} is guarded by the ledger's lock, and belongs to the one thread that
 * writes the batch while it does.
 */
final class LineBatch {
  /** What is remembered of a line beside its bytes, and its share of the batch, in bytes. */
  private static final int BYTES_BESIDE = 16;

  final LineBuffer lines;
  private int count;
  private int[] ends;
  private byte[] importances;
  private long[] millis;
  private final int[] byImportance = new int[Importance.COUNT];
  private final List<Thread> waiting = new ArrayList<>(4);

  private Promise promise = Promise.TO_TRY;

  /** Whether the writer has been through with it: nobody needs to wait any longer. */
  volatile boolean done;

  /** The first line that was not written, when that was told; callers before it succeeded. */
  private int firstFailed;

  private @Nullable IOException failure;

  /**
   * @param spent a batch that was written, whose memory is used again, or null
   */
  LineBatch(@Nullable LineBatch spent) {
    lines = spent == null ? new LineBuffer() : spent.lines;
    lines.clear();
    ends = spent == null ? new int[8] : spent.ends;
    importances = spent == null ? new byte[8] : spent.importances;
    millis = spent == null ? new long[8] : spent.millis;
  }

  /** What the callers rely on. */
  enum Promise {
    /** That the lines are written when the disk takes them. */
    TO_TRY,
    /** That a failure is told to them instead of trying again. */
    TO_TELL,
    /** That the lines are in the journal, so that they outlive the process already. */
    KEPT
  }

  Promise promise() {
    return promise;
  }

  void promise(Promise what) {
    promise = what;
  }

  boolean isTold() {
    return promise == Promise.TO_TELL;
  }

  boolean isKept() {
    return promise == Promise.KEPT;
  }

  int count() {
    return count;
  }

  /** The memory that it accounts for. */
  long bytes() {
    return lines.length() + (long) count * BYTES_BESIDE;
  }

  static long bytesOf(int lineBytes) {
    return (long) lineBytes + BYTES_BESIDE;
  }

  /** Takes over the line that was just encoded; returns its number. */
  int added(Importance importance, long epochMillis) {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
      importances = Arrays.copyOf(importances, count * 2);
      millis = Arrays.copyOf(millis, count * 2);
    }
    ends[count] = lines.length();
    importances[count] = (byte) importance.rank();
    millis[count] = epochMillis;
    byImportance[importance.rank()]++;
    return count++;
  }

  boolean has(Importance importance) {
    return byImportance[importance.rank()] > 0;
  }

  /** Gives up the lines of that importance, oldest first, until so many bytes are free. */
  @Nullable Loss evict(Importance importance, long needed) {
    byte victim = (byte) importance.rank();
    long freed = 0;
    boolean[] gone = new boolean[count];
    for (int i = 0; i < count && freed < needed; i++) {
      gone[i] = importances[i] == victim;
      freed += gone[i] ? bytesOf(ends[i] - startOf(i)) : 0;
    }
    return remove(gone, Loss.Reason.BUFFER_FULL);
  }

  /** Forgets the lines before that number, which have been written. */
  void forgetFirst(int written) {
    boolean[] gone = new boolean[count];
    Arrays.fill(gone, 0, Math.min(written, count), true);
    remove(gone, Loss.Reason.WRITE_FAILED);
  }

  /** All lines, as lost. */
  @Nullable Loss asLoss(Loss.Reason reason) {
    boolean[] gone = new boolean[count];
    Arrays.fill(gone, true);
    return remove(gone, reason);
  }

  private @Nullable Loss remove(boolean[] gone, Loss.Reason reason) {
    byte[] bytes = lines.array();
    Loss loss = null;
    int kept = 0;
    int start = 0;
    int to = 0;
    for (int i = 0; i < gone.length; i++) {
      int end = ends[i];
      if (gone[i]) {
        Loss one = new Loss(reason, 1, millis[i], millis[i]);
        loss = loss == null ? one : loss.and(one);
        byImportance[importances[i]]--;
      } else {
        System.arraycopy(bytes, start, bytes, to, end - start);
        to += end - start;
        ends[kept] = to;
        importances[kept] = importances[i];
        millis[kept++] = millis[i];
      }
      start = end;
    }
    count = kept;
    lines.truncate(to);
    return loss;
  }

  /** How many bytes the lines before that number have. */
  int startOf(int line) {
    return line == 0 ? 0 : ends[line - 1];
  }

  /** Wakes this thread when the batch is done. */
  void await(Thread thread) {
    waiting.add(thread);
  }

  /** Lets everybody go; the lines may stay, to be written later. */
  List<Thread> settle() {
    done = true;
    List<Thread> released = List.copyOf(waiting);
    waiting.clear();
    return released;
  }

  /** The same after a failure that the callers are told. */
  List<Thread> fail(IOException cause, int firstLine) {
    failure = cause;
    firstFailed = firstLine;
    return settle();
  }

  /** Why the line was not written, or null. */
  @Nullable IOException failureOf(int line) {
    return line >= firstFailed ? failure : null;
  }

  /** Gives back the memory that no line needs; no line is added any more. */
  void seal() {
    lines.trim();
  }
}
