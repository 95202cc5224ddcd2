/** YAML to rules: every mistake at once. */
@NullMarked
package dev.weft.rule.parse;

import org.jspecify.annotations.NullMarked;
