// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
/** The vocabulary of kfm: names, event types, metrics and typed events. */
@NullMarked
package dev.weft.kfm;

import org.jspecify.annotations.NullMarked;
