// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
/** The vocabulary of synaptic: names, event types, metrics and typed events. */
@NullMarked
package dev.weft.synaptic;

import org.jspecify.annotations.NullMarked;
