package dev.weft;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Guards the entries that the upstream agent calls: what they throw would stop it altogether. */
final class Entry {
  private static final Logger LOGGER = Logger.getLogger("dev.weft");

  private Entry() {}

  static void guarded(String what, Runnable entry) {
    try {
      entry.run();
    } catch (Throwable fault) {
      LOGGER.log(Level.SEVERE, "weft: " + what + " failed; Weft stands aside", fault);
    }
  }
}
