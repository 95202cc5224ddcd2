@NullMarked
package dev.weft.contract;

import org.jspecify.annotations.NullMarked;
