@NullMarked
package dev.weft.advice;

import org.jspecify.annotations.NullMarked;
