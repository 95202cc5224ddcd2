@NullMarked
package dev.weft.metrics;

import org.jspecify.annotations.NullMarked;
