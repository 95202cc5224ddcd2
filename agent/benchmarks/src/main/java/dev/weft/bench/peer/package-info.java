/** The ledger beside what others append lines with: one event, one file, one JVM a candidate. */
@NullMarked
package dev.weft.bench.peer;

import org.jspecify.annotations.NullMarked;
