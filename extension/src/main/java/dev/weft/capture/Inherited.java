package dev.weft.capture;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What calls share with everything inside them. Travels in the context, so over threads too. */
public final class Inherited {
  private static final ContextKey<Inherited> KEY = ContextKey.named("weft-inherited");

  private final Map<String, Object> values;
  private final Map<String, Set<String>> found;
  private final @Nullable Inherited outer;

  private Inherited(
      Map<String, Object> values, Map<String, Set<String>> found, @Nullable Inherited outer) {
    this.values = values;
    this.found = found;
    this.outer = outer;
  }

  /**
   * The context with these values, by attribute key, before those that it has already.
   *
   * @param found what was taken out of them
   */
  public static Context in(
      Context context, Map<String, Object> values, Map<String, Set<String>> found) {
    return values.isEmpty()
        ? context
        : context.with(KEY, new Inherited(values, found, context.get(KEY)));
  }

  /** The kinds of what was taken out of the innermost value of the attribute. */
  public static Set<String> found(Context context, String key) {
    for (Inherited at = context.get(KEY); at != null; at = at.outer) {
      if (at.values.containsKey(key)) {
        return at.found.getOrDefault(key, Set.of());
      }
    }
    return Set.of();
  }

  /** The innermost value of the attribute, or null when no enclosing call shares it. */
  public static @Nullable Object get(Context context, String key) {
    for (Inherited at = context.get(KEY); at != null; at = at.outer) {
      Object value = at.values.get(key);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
