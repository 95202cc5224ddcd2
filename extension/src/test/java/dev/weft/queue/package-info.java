@NullMarked
package dev.weft.queue;

import org.jspecify.annotations.NullMarked;
