/**
 * A ledger's closed parts: their names, how the file becomes one, and how all are read in order.
 */
@NullMarked
package dev.weft.segment;

import org.jspecify.annotations.NullMarked;
