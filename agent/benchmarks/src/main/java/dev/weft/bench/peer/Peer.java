package dev.weft.bench.peer;

import java.io.IOException;

/** One way to get an event into a file. Called by many threads at once, closed by one. */
interface Peer {

  /** Hands over one event of about 317 bytes. */
  void emit() throws IOException;

  /** Waits until everything that was handed over is with the operating system. */
  void close() throws IOException;

  /** How many events are in the file; asked for when it is closed. */
  long kept() throws IOException;
}
