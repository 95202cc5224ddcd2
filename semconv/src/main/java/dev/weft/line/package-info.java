/** Lines of JSON: one encoder and one reader, both driven by the registry. */
@NullMarked
package dev.weft.line;

import org.jspecify.annotations.NullMarked;
