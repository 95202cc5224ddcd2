/** Lines that wait for the disk, so that application threads do not. */
@NullMarked
package dev.weft.queue;

import org.jspecify.annotations.NullMarked;
