@NullMarked
package dev.weft.process;

import org.jspecify.annotations.NullMarked;
