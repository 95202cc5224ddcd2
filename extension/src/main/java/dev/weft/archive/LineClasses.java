package dev.weft.archive;

import dev.weft.line.LedgerLine;
import dev.weft.line.LineProblem;
import dev.weft.line.LineResult;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Generated;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long the documents of codex-synaptic keep a line: by the class of its event, which is in the
 * line's tags too, and errors as long as anything. Lines without a class are kept.
 */
final class LineClasses {
  private static final String LONGEST = "high_priority";
  private static final Map<String, Duration> PERIODS =
      Map.of(
          "low_priority",
          Duration.ofDays(7),
          "medium_priority",
          Duration.ofDays(30),
          LONGEST,
          Duration.ofDays(90));
  private static final String TAG = "retention";

  private LineClasses() {}

  /** The longest documented period that has passed after that time; null if none has. */
  static @Nullable Duration passed(Duration age) {
    SortedMap<Duration, String> ascending = new TreeMap<>();
    PERIODS.forEach((name, period) -> ascending.put(period, name));
    SortedMap<Duration, String> passed = ascending.headMap(age.plusNanos(1));
    return passed.isEmpty() ? null : passed.lastKey();
  }

  /** How long the line is kept; null for ever. */
  static @Nullable Duration periodOf(LineResult line) {
    EventType type = line instanceof LedgerLine valid ? valid.eventType() : null;
    Map<String, @Nullable Object> values =
        line instanceof LedgerLine valid ? valid.values() : ((LineProblem) line).values();
    if (type == null || values == null) {
      return null;
    }
    String name = tagOf(type, values);
    Duration period = PERIODS.get(name == null ? String.valueOf(type.retention()) : name);
    return period != null && type.isFailure(slots(type, values)) ? PERIODS.get(LONGEST) : period;
  }

  private static @Nullable String tagOf(EventType type, Map<String, @Nullable Object> values) {
    for (Field field : type.fields()) {
      if (field.rules().generated() == Generated.TAGS
          && value(field, values) instanceof Map<?, ?> tags
          && tags.get(TAG) instanceof String name) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable Object[] slots(EventType type, Map<String, @Nullable Object> values) {
    @Nullable Object[] slots = new Object[type.fields().size()];
    for (Field field : type.fields()) {
      slots[field.index()] = value(field, values);
    }
    return slots;
  }

  private static @Nullable Object value(Field field, Map<String, @Nullable Object> values) {
    Object value = values;
    for (String name : field.path().split("\\.", -1)) {
      value = value instanceof Map<?, ?> object ? object.get(name) : null;
    }
    return value;
  }
}
