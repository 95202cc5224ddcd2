package dev.weft.ledger;

import java.io.IOException;
import java.io.RandomAccessFile;
import org.jspecify.annotations.Nullable;

/** The system's calls, of which a test changes the write. */
abstract class ForwardingHandle implements LedgerCalls.Handle {
  final LedgerCalls.Handle file;

  ForwardingHandle(LedgerCalls.Handle file) {
    this.file = file;
  }

  @Override
  public void force() throws IOException {
    file.force();
  }

  @Override
  public @Nullable RandomAccessFile reader() {
    return file.reader();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
