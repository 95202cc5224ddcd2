package dev.weft.line;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Registry;
import dev.weft.registry.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the values of one event as one line of compact ASCII JSON with its line feed.
 *
 * <p>Every declared field is written, null where it has no value. An opt-in field is written when
 * it is switched on and has a value. A line stays below 1 MiB: the longest texts are cut and say
 * so.
 *
 * <p>Safe on any thread; allocates nothing for a line of usual length.
 */
public final class LineEncoder {

  /** The most bytes of a line, its line feed included. */
  public static final int MAX_LINE_BYTES = 1024 * 1024 - 1;

  private static final LineEncoder ALL_FIELDS = new LineEncoder(field -> true);

  private final Predicate<Field> enabled;
  private final Map<EventType, LineLayout> layouts = new ConcurrentHashMap<>();

  private LineEncoder(Predicate<Field> enabled) {
    this.enabled = enabled;
  }

  /**
   * Returns an encoder that writes, of the opt-in fields, only those with these attribute keys.
   *
   * @throws IllegalArgumentException if a key is not an attribute of the contract
   */
  public static LineEncoder of(Set<String> optInKeys) {
    List<String> unknown =
        optInKeys.stream().filter(key -> Registry.attribute(key) == null).sorted().toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          unknown + " are not opt-in fields of the contract; those are " + optInFields());
    }
    Set<String> keys = Set.copyOf(optInKeys);
    return new LineEncoder(field -> field.key() != null && keys.contains(field.key().getKey()));
  }

  /** Returns the encoder that writes every opt-in field that has a value. */
  public static LineEncoder withAllFields() {
    return ALL_FIELDS;
  }

  /**
   * Appends one line.
   *
   * @param epochMillis when the event happened
   * @param values the values by {@link Field#index()}; only the slots of {@link Source#ATTRIBUTE}
   *     fields are read
   * @throws dev.weft.registry.InvalidEventException if a value is missing or wrong; the buffer is
   *     as before
   */
  public void encode(EventType type, long epochMillis, @Nullable Object[] values, LineBuffer out) {
    LineLayout layout = layout(type);
    layout.check(epochMillis, values);
    int start = out.length();
    boolean whole = false;
    try {
      write(layout, epochMillis, values, out);
      whole = true;
    } finally {
      if (!whole) {
        out.truncate(start);
      }
    }
  }

  private static void write(
      LineLayout layout, long epochMillis, @Nullable Object[] values, LineBuffer out) {
    int start = out.length();
    if (LongTexts.mayFit(values)) {
      layout.write(epochMillis, values, out);
      if (out.length() - start <= MAX_LINE_BYTES) {
        return;
      }
      out.truncate(start);
    }
    int room = MAX_LINE_BYTES - layout.bytesBesides();
    layout.write(epochMillis, LongTexts.cut(values, room), out);
  }

  private LineLayout layout(EventType type) {
    LineLayout known = layouts.get(type);
    return known != null
        ? known
        : layouts.computeIfAbsent(type, unseen -> new LineLayout(unseen, enabled));
  }

  private static Set<String> optInFields() {
    return Registry.events().stream()
        .flatMap(type -> type.fields().stream())
        .filter(field -> field.optIn() && field.key() != null)
        .map(field -> String.valueOf(field.key()))
        .collect(Collectors.toSet());
  }
}
