package dev.weft.line;

import dev.weft.registry.EventType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Encodes the values of one event as one line. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class LineEncoder {

  private final Set<String> optInKeys;

  private LineEncoder(Set<String> optInKeys) {
    this.optInKeys = Set.copyOf(optInKeys);
  }

  /** Writes every declared field, and of the opt-in fields those with these attribute keys. */
  public static LineEncoder of(Set<String> optInKeys) {
    return new LineEncoder(optInKeys);
  }

  /** Writes every declared field, and every opt-in field that has a value. */
  public static LineEncoder withAllFields() {
    return new LineEncoder(Set.of());
  }

  /**
   * Appends one line with its line feed.
   *
   * @param values the values of {@link dev.weft.registry.Source#ATTRIBUTE} fields by {@link
   *     dev.weft.registry.Field#index()}; other slots are not read
   * @throws dev.weft.registry.InvalidEventException if a value is missing or wrong; the buffer is
   *     as before
   */
  public void encode(EventType type, long epochMillis, @Nullable Object[] values, LineBuffer out) {
    throw new UnsupportedOperationException(
        type + " " + epochMillis + values.length + optInKeys + out);
  }
}
