@NullMarked
package dev.weft.line;

import org.jspecify.annotations.NullMarked;
