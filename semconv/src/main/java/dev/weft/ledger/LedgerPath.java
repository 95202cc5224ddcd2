package dev.weft.ledger;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a ledger is, with places for fields of the line: {@code logs/{session}/events.jsonl}. A
 * directory whose field has no value is left out; a value never leads out of its segment.
 *
 * <p>Immutable; safe on any thread.
 */
public final class LedgerPath {
  private static final Pattern PLACE = Pattern.compile("\\{([\\w.]+)}");
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");
  private static final Pattern ONLY_DOTS = Pattern.compile("\\.+");
  private static final int MOST_CHARACTERS = 128;

  private final Path template;
  private final List<Segment> segments = new ArrayList<>();
  private final List<String> fields;

  /**
   * Parses a template.
   *
   * @throws IllegalArgumentException if it is no path, or a brace belongs to no place
   */
  public LedgerPath(String template) {
    this.template = Path.of(template);
    for (Path name : this.template) {
      segments.add(Segment.of(name.toString()));
    }
    this.fields = segments.stream().flatMap(segment -> segment.fields.stream()).distinct().toList();
  }

  /** The fields that the template has places for; empty when all lines are in the same file. */
  public List<String> fields() {
    return fields;
  }

  /**
   * The file of a line with these values. A file name needs a value, so a missing one is {@code _}
   * there.
   *
   * @param values the values by {@link Field#index()}
   */
  public Path of(EventType type, @Nullable Object[] values) {
    if (fields.isEmpty()) {
      return template;
    }
    Path root = template.getRoot();
    Path path = root == null ? Path.of("") : root;
    int last = segments.size() - 1;
    for (int i = 0; i <= last; i++) {
      String name = segments.get(i).of(type, values, i == last);
      if (name != null) {
        path = path.resolve(name);
      }
    }
    return path;
  }

  /** A value as a part of a file name: without separators, of bounded length, never only dots. */
  public static String safe(String value) {
    String bounded = value.length() > MOST_CHARACTERS ? value.substring(0, MOST_CHARACTERS) : value;
    String name = UNSAFE.matcher(bounded).replaceAll("_");
    return ONLY_DOTS.matcher(name).matches() ? name.replace('.', '_') : name;
  }

  @Override
  public String toString() {
    return template.toString();
  }

  /** One name of the path: the fixed texts around its fields, one more than there are fields. */
  private record Segment(List<String> texts, List<String> fields) {

    static Segment of(String name) {
      List<String> texts = new ArrayList<>();
      List<String> fields = new ArrayList<>();
      Matcher place = PLACE.matcher(name);
      int end = 0;
      while (place.find()) {
        texts.add(name.substring(end, place.start()));
        fields.add(place.group(1));
        end = place.end();
      }
      texts.add(name.substring(end));
      if (texts.stream().anyMatch(text -> text.indexOf('{') >= 0 || text.indexOf('}') >= 0)) {
        throw new IllegalArgumentException("'" + name + "' has a brace that names no field");
      }
      return new Segment(texts, fields);
    }

    /** The name with its values; null when one is missing, unless the name is needed. */
    @Nullable String of(EventType type, @Nullable Object[] values, boolean needed) {
      if (fields.isEmpty()) {
        return texts.get(0);
      }
      StringBuilder name = new StringBuilder(texts.get(0));
      for (int i = 0; i < fields.size(); i++) {
        Field field = type.field(fields.get(i));
        Object value = field == null ? null : values[field.index()];
        String text = value == null ? "" : safe(value.toString());
        if (text.isEmpty() && !needed) {
          return null;
        }
        name.append(text.isEmpty() ? "_" : text).append(texts.get(i + 1));
      }
      return name.toString();
    }
  }
}
