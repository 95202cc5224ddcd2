@NullMarked
package dev.weft.registry;

import org.jspecify.annotations.NullMarked;
