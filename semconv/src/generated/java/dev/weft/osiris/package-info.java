// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
/** The vocabulary of osiris: names, event types, metrics and typed events. */
@NullMarked
package dev.weft.osiris;

import org.jspecify.annotations.NullMarked;
