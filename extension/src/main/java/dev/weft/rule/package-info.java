@NullMarked
package dev.weft.rule;

import org.jspecify.annotations.NullMarked;
