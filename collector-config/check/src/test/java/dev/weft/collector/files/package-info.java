/** What can be read of files whose programs do not run here. */
@NullMarked
package dev.weft.collector.files;

import org.jspecify.annotations.NullMarked;
