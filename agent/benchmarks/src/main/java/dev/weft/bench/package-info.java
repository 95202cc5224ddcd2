/** JMH benchmarks of the paths on which application threads run Weft's code. */
@NullMarked
package dev.weft.bench;

import org.jspecify.annotations.NullMarked;
