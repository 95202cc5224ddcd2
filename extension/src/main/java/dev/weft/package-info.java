/** Where Weft is put together: the composition root and the service entries that lead to it. */
@NullMarked
package dev.weft;

import org.jspecify.annotations.NullMarked;
