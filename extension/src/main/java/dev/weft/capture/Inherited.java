package dev.weft.capture;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What calls share with everything inside them. Travels in the context, so over threads too. */
public final class Inherited {
  private static final ContextKey<Inherited> KEY = ContextKey.named("weft-inherited");

  private final Map<String, Object> values;
  private final @Nullable Inherited outer;

  private Inherited(Map<String, Object> values, @Nullable Inherited outer) {
    this.values = values;
    this.outer = outer;
  }

  /** The context with these values, by attribute key, before those that it has already. */
  public static Context in(Context context, Map<String, Object> values) {
    return values.isEmpty() ? context : context.with(KEY, new Inherited(values, context.get(KEY)));
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
