@NullMarked
package dev.weft.segment;

import org.jspecify.annotations.NullMarked;
