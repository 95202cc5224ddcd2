@NullMarked
package dev.weft.signal;

import org.jspecify.annotations.NullMarked;
