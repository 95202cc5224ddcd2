// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
/** The vocabulary of chora: names, event types, metrics and typed events. */
@NullMarked
package dev.weft.chora;

import org.jspecify.annotations.NullMarked;
