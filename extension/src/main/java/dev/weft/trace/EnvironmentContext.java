package dev.weft.trace;

import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.incubator.propagation.EnvironmentGetter;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the context that the environment names, {@code TRACEPARENT}, {@code TRACESTATE} and {@code
 * BAGGAGE}, the root of every context of the process.
 */
public final class EnvironmentContext {
  private static final TextMapPropagator W3C =
      TextMapPropagator.composite(
          W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance());

  private EnvironmentContext() {}

  /** Takes effect only before the first use of the context API; otherwise does nothing. */
  public static void install(Map<String, String> environment) {
    if (environment.containsKey("TRACEPARENT") || environment.containsKey("BAGGAGE")) {
      ContextStorage.addWrapper(storage -> new Rooted(storage, environment));
    }
  }

  private static final class Rooted implements ContextStorage {
    private final ContextStorage storage;
    private final Context root;

    Rooted(ContextStorage storage, Map<String, String> environment) {
      this.storage = storage;
      this.root = W3C.extract(storage.root(), environment, EnvironmentGetter.getInstance());
    }

    @Override
    public Scope attach(Context context) {
      return storage.attach(context);
    }

    @Override
    public @Nullable Context current() {
      return storage.current();
    }

    @Override
    public Context root() {
      return root;
    }
  }
}
