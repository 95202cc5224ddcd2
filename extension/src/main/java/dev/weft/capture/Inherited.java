package dev.weft.capture;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What calls share with everything inside them. Travels in the context, so over threads too. */
public final class Inherited {
  private static final ContextKey<Inherited> KEY = ContextKey.named("weft-inherited");

  private final Map<String, Object> values;
  private final Map<String, Set<String>> found;

  private Inherited(Map<String, Object> values, Map<String, Set<String>> found) {
    this.values = values;
    this.found = found;
  }

  /**
   * The context with these values, by attribute key, in the place of those that it has already. Of
   * others a copy is kept, not the object they are in: calls may follow each other for ever.
   *
   * @param found what was taken out of them
   */
  public static Context in(
      Context context, Map<String, Object> values, Map<String, Set<String>> found) {
    if (values.isEmpty()) {
      return context;
    }
    Map<String, Object> all = new HashMap<>();
    Map<String, Set<String>> allFound = new HashMap<>();
    Inherited outer = context.get(KEY);
    if (outer != null) {
      all.putAll(outer.values);
      allFound.putAll(outer.found);
    }
    all.putAll(values);
    allFound.keySet().removeAll(values.keySet());
    allFound.putAll(found);
    return context.with(KEY, new Inherited(all, allFound));
  }

  /** The kinds of what was taken out of the innermost value of the attribute. */
  public static Set<String> found(Context context, String key) {
    Inherited inherited = context.get(KEY);
    return inherited == null ? Set.of() : inherited.found.getOrDefault(key, Set.of());
  }

  /** The innermost value of the attribute, or null when no enclosing call shares it. */
  public static @Nullable Object get(Context context, String key) {
    Inherited inherited = context.get(KEY);
    return inherited == null ? null : inherited.values.get(key);
  }
}
