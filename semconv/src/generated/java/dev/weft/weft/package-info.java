// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
/** The vocabulary of weft: names, event types, metrics and typed events. */
@NullMarked
package dev.weft.weft;

import org.jspecify.annotations.NullMarked;
