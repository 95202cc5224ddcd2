@NullMarked
package dev.weft.health;

import org.jspecify.annotations.NullMarked;
