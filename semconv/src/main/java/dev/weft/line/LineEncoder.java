package dev.weft.line;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.InvalidEventException;
import dev.weft.registry.Registry;
import dev.weft.registry.Source;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the values of one event as one line of compact ASCII JSON with its line feed.
 *
 * <p>Every declared field is written, unless it has no value and the contract says that it is left
 * out then. An opt-in field is written when it is switched on and has a value. A line stays below 1
 * MiB: the longest texts are cut and say so.
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
   * @throws IllegalArgumentException if a key is not that of an opt-in field
   */
  public static LineEncoder of(Set<String> optInKeys) {
    if (optInKeys.isEmpty()) {
      return new LineEncoder(field -> false); // asks for no vocabulary at all
    }
    Set<String> known = optInKeys();
    if (!known.containsAll(optInKeys)) {
      throw new IllegalArgumentException(
          new TreeSet<>(optInKeys)
              + " are not all opt-in fields of the contract; those are "
              + known);
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
   * @param values the values by {@link Field#index()}; only those of fields whose {@linkplain
   *     Source#isSlot() source is the slot} are read
   * @throws InvalidEventException if a value is missing or wrong, or lists and maps are too long
   *     for a line; the buffer is as before
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
    if (LongTexts.mayFit(values, layout.texts())) {
      layout.write(epochMillis, values, out);
      if (out.length() - start <= MAX_LINE_BYTES) {
        return;
      }
      out.truncate(start);
    }
    int room = MAX_LINE_BYTES - layout.bytesBesides();
    layout.write(epochMillis, LongTexts.cut(values, layout.texts(), room), out);
    if (out.length() - start > MAX_LINE_BYTES) {
      throw new InvalidEventException(
          "longer than " + MAX_LINE_BYTES + " bytes, even with all its texts cut");
    }
  }

  private LineLayout layout(EventType type) {
    LineLayout known = layouts.get(type);
    return known != null
        ? known
        : layouts.computeIfAbsent(type, unseen -> new LineLayout(unseen, enabled));
  }

  /** The attribute keys of all opt-in fields of the contract. */
  public static Set<String> optInKeys() {
    Set<String> keys = new TreeSet<>();
    for (EventType type : Registry.events()) {
      for (Field field : type.fields()) {
        if (field.optIn() && field.key() != null) {
          keys.add(field.key().getKey());
        }
      }
    }
    return keys;
  }
}
