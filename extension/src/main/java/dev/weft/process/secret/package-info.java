/** What secrets look like: the names before them, the patterns around them, and where they end. */
@NullMarked
package dev.weft.process.secret;

import org.jspecify.annotations.NullMarked;
