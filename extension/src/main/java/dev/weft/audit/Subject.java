package dev.weft.audit;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Registry;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person whose lines are erased.
 *
 * @param id the actor or the session
 * @param fields the paths of the fields that hold it
 */
public record Subject(String id, Set<String> fields) {

  public Subject {
    if (id.isBlank()) {
      throw new IllegalArgumentException("the id of a subject is blank");
    }
    fields = Set.copyOf(fields);
  }

  /** By every field that the contract marks as personal, and by some more. */
  public static Subject of(String id, Set<String> more) {
    Set<String> fields = new LinkedHashSet<>(more);
    for (EventType type : Registry.events()) {
      for (Field field : type.fields()) {
        if (field.rules().personal()) {
          fields.add(field.path());
        }
      }
    }
    return new Subject(id, fields);
  }

  /** Whether one of the fields holds exactly the id. */
  boolean owns(Map<String, @Nullable Object> line) {
    return fields.stream().anyMatch(field -> id.equals(value(line, field)));
  }

  private static @Nullable Object value(Map<String, @Nullable Object> line, String path) {
    Object value = line;
    for (String name : path.split("\\.", -1)) {
      value = value instanceof Map<?, ?> object ? object.get(name) : null;
    }
    return value;
  }
}
