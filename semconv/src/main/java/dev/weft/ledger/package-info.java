/** The append-only file of lines. */
@NullMarked
package dev.weft.ledger;

import org.jspecify.annotations.NullMarked;
