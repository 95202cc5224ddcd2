@NullMarked
package dev.weft.capture;

import org.jspecify.annotations.NullMarked;
