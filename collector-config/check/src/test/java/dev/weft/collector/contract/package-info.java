/** The parts of the shipped files that are made of the registry. */
@NullMarked
package dev.weft.collector.contract;

import org.jspecify.annotations.NullMarked;
