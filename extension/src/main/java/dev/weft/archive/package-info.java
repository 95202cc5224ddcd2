/** What becomes of closed segments of ledgers: compressed, encrypted, removed in time. */
@NullMarked
package dev.weft.archive;

import org.jspecify.annotations.NullMarked;
