@NullMarked
package dev.weft.ledger;

import org.jspecify.annotations.NullMarked;
