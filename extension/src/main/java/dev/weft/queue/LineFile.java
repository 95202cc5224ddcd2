package dev.weft.queue;

import dev.weft.ledger.Journal;
import dev.weft.ledger.LedgerFile;
import dev.weft.ledger.Loss;
import dev.weft.line.LineBuffer;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a queue needs of its file; a seam for disks that stall or fail. For one thread at a time.
 */
interface LineFile {

  Path path();

  /**
   * Hands the lines over in one write.
   *
   * @return how many bytes that were
   * @throws dev.weft.ledger.IncompleteWriteException if some of them are in the file all the same
   */
  int write(LineBuffer lines, int count) throws IOException;

  /** Returns when all that was written is on the storage device. */
  void force() throws IOException;

  /** How long the file is now, without what others may be appending. */
  long size();

  /**
   * Makes a journal beside the file.
   *
   * @throws IOException if that is not possible here and now
   */
  Journal newJournal(int bytes) throws IOException;

  /** What others have taken away since the last call, or null. */
  @Nullable Loss takeLoss();

  /** Leaves a note about it for whoever writes the ledger next. */
  void leaveNote(Loss loss) throws IOException;

  /** The next write looks whether the file is still there. On any thread. */
  void lookFirst();

  /** A later write opens it again. */
  void close();

  /** The real one. */
  static LineFile of(LedgerFile file) {
    return new LineFile() {
      @Override
      public Path path() {
        return file.path();
      }

      @Override
      public int write(LineBuffer lines, int count) throws IOException {
        return file.write(lines, count);
      }

      @Override
      public void force() throws IOException {
        file.force();
      }

      @Override
      public long size() {
        return file.path().toFile().length();
      }

      @Override
      public Journal newJournal(int bytes) throws IOException {
        return file.newJournal(bytes);
      }

      @Override
      public @Nullable Loss takeLoss() {
        return file.takeLoss();
      }

      @Override
      public void leaveNote(Loss loss) throws IOException {
        file.leaveNote(loss);
      }

      @Override
      public void lookFirst() {
        file.lookFirst();
      }

      @Override
      public void close() {
        file.close();
      }
    };
  }
}
