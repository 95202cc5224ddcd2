package dev.weft.sink;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a ledger is, with places for fields of the event: {@code logs/{session}/events.jsonl}. A
 * segment whose field has no value is left out; a value never leads out of its segment.
 */
final class LedgerPath {
  private static final Pattern PLACE = Pattern.compile("\\{([\\w.]+)}");
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");
  private static final int MOST_CHARACTERS = 128;

  private final String template;
  private final @Nullable Path fixed;

  LedgerPath(String template) {
    this.template = template;
    this.fixed = template.indexOf('{') < 0 ? Path.of(template) : null;
  }

  /** The path when it is the same for every event, else null. */
  @Nullable Path fixed() {
    return fixed;
  }

  Path of(EventType type, @Nullable Object[] values) {
    if (fixed != null) {
      return fixed;
    }
    List<String> segments = new ArrayList<>();
    for (String segment : template.split("/", -1)) {
      String resolved = resolved(segment, type, values);
      if (resolved != null) {
        segments.add(resolved);
      }
    }
    return Path.of(String.join("/", segments));
  }

  private static @Nullable String resolved(
      String segment, EventType type, @Nullable Object[] values) {
    Matcher place = PLACE.matcher(segment);
    if (!place.find()) {
      return segment;
    }
    StringBuilder resolved = new StringBuilder();
    do {
      Field field = type.field(place.group(1));
      Object value = field == null ? null : values[field.index()];
      if (value == null) {
        return null;
      }
      place.appendReplacement(resolved, Matcher.quoteReplacement(safe(value.toString())));
    } while (place.find());
    return place.appendTail(resolved).toString();
  }

  private static String safe(String value) {
    String bounded = value.length() > MOST_CHARACTERS ? value.substring(0, MOST_CHARACTERS) : value;
    String name = UNSAFE.matcher(bounded).replaceAll("_");
    return name.chars().allMatch(c -> c == '.') ? name.replace('.', '_') : name;
  }

  @Override
  public String toString() {
    return template;
  }
}
