/** Typed events and the emitter of the documented API. */
@NullMarked
package dev.weft.event;

import org.jspecify.annotations.NullMarked;
