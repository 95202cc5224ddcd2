@NullMarked
package dev.weft.match;

import org.jspecify.annotations.NullMarked;
