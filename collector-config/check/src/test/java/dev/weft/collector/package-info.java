/** Tests of the files in {@code collector-config}, those named IT with the real programs. */
@NullMarked
package dev.weft.collector;

import org.jspecify.annotations.NullMarked;
