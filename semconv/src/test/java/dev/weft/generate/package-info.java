/** Generates the committed names, typed events, schemas and tables from {@code semconv/model}. */
@NullMarked
package dev.weft.generate;

import org.jspecify.annotations.NullMarked;
