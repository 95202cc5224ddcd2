package dev.weft.line;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line that does not fulfil the contract.
 *
 * @param lineNumber counted from one
 * @param message what is wrong
 * @param values the fields of the line, or null if it is not a JSON object at all
 */
public record LineProblem(
    long lineNumber, String message, @Nullable Map<String, @Nullable Object> values)
    implements LineResult {

  public LineProblem {
    values = values == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
