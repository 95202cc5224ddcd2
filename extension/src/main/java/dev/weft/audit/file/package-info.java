/** The files of a ledger that can be audited: their places, lines, digests and locks. */
@NullMarked
package dev.weft.audit.file;

import org.jspecify.annotations.NullMarked;
