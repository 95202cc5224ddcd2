/** The values of a rule: where they come from, what they become, and conditions over them. */
@NullMarked
package dev.weft.rule.value;

import org.jspecify.annotations.NullMarked;
