package dev.weft.process;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Generated;
import dev.weft.registry.Structure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says on an event what was taken out of it, and lets its classification rise. */
public final class Privacy {
  private final @Nullable Field redactions;
  private final @Nullable Field classification;
  private final @Nullable Field personal;

  private Privacy(EventType type) {
    redactions = field(type, Generated.REDACTIONS);
    classification = field(type, Generated.CLASSIFICATION);
    personal = field(type, Generated.PERSONAL);
  }

  /** Null for an event that says nothing about it. */
  public static @Nullable Privacy of(EventType type) {
    Privacy privacy = new Privacy(type);
    return privacy.redactions == null && privacy.classification == null ? null : privacy;
  }

  private static @Nullable Field field(EventType type, Generated from) {
    return type.fields().stream()
        .filter(field -> field.rules().generated() == from)
        .findFirst()
        .orElse(null);
  }

  /**
   * Completes the values of an event.
   *
   * @param values by the index of the field
   * @param found the kinds of what was taken out, by the path of the field
   */
  public void settle(@Nullable Object[] values, Map<String, Set<String>> found) {
    boolean closed = !found.isEmpty();
    if (redactions != null) {
      List<Object> said = said(redactions, values[redactions.index()], found);
      if (!found.isEmpty()) {
        values[redactions.index()] = said;
      }
      closed |= !said.isEmpty();
    }
    if (personal != null) {
      closed |= Boolean.TRUE.equals(values[personal.index()]);
    }
    if (classification != null && closed) {
      int index = classification.index();
      values[index] = raised(classification, values[index]);
    }
  }

  private static List<Object> said(
      Field redactions, @Nullable Object before, Map<String, Set<String>> found) {
    List<Object> said = new ArrayList<>();
    if (Structure.plain(before) instanceof List<?> list) {
      said.addAll(list);
    }
    String field = redactions.rules().items().get(0).path();
    String reason = redactions.rules().items().get(1).path();
    found.forEach(
        (path, kinds) ->
            kinds.forEach(
                kind -> {
                  Map<String, Object> entry = new LinkedHashMap<>();
                  entry.put(field, path);
                  entry.put(reason, kind);
                  said.add(entry);
                }));
    return said;
  }

  /** The members stand from open to closed; what is unknown is as open as the fallback. */
  private static @Nullable Object raised(Field classification, @Nullable Object now) {
    List<String> words = classification.allowed();
    int least = words.indexOf(classification.rules().fallback()) + 1;
    boolean closed = now instanceof String word && words.indexOf(word) >= least;
    return closed || least >= words.size() ? now : words.get(least);
  }
}
