@NullMarked
package dev.weft.event;

import org.jspecify.annotations.NullMarked;
