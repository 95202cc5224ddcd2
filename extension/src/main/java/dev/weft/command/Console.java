package dev.weft.command;

import java.io.PrintWriter;
import java.time.Clock;

/**
 * Where commands print, what time it is, and who uses them.
 *
 * @param out results
 * @param err why a command could not do what it was told
 */
record Console(PrintWriter out, PrintWriter err, Clock clock, String user) {}
