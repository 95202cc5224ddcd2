/** What the programs answer and write, and the files of the repository. */
@NullMarked
package dev.weft.collector.wire;

import org.jspecify.annotations.NullMarked;
