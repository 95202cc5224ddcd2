package dev.weft.queue;

import dev.weft.ledger.Loss;
import dev.weft.line.LineBuffer;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Hears how a ledger fares, and knows the words for it. Called on the thread that writes, once for
 * each change.
 */
public interface LedgerObserver {

  /** The ledger cannot be written; its lines wait. */
  void failed(Path ledger, IOException failure);

  /** The ledger can be written again. */
  void recovered(Path ledger);

  /** Lines are missing, and the line about it is the next one to be written. */
  void missing(Path ledger, Loss loss);

  /** The journal was cut, or cannot be read. No line is lost by that. */
  void journalBroke(Path ledger);

  /** Encodes the line that says in the ledger what is missing; must not block. */
  void encode(Loss loss, LineBuffer line);
}
