/** The generated vocabulary of chora-compose. */
@NullMarked
package dev.weft.chora;

import org.jspecify.annotations.NullMarked;
