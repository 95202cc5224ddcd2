package dev.weft.line;

import dev.weft.registry.EventType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line that fulfils the contract.
 *
 * @param lineNumber counted from one
 * @param values all fields in the order of the line, unknown ones too
 * @param eventType the type of the event or of the measurement's line, or null if the contract does
 *     not know it
 */
public record LedgerLine(
    long lineNumber, Map<String, @Nullable Object> values, @Nullable EventType eventType)
    implements LineResult {

  public LedgerLine {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
