package dev.weft.trace;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.incubator.propagation.EnvironmentSetter;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environment of a child process: what the application chose, and the current context. */
public final class ChildEnvironment {
  private static final char UNDECODABLE = '\ufffd';

  private ChildEnvironment() {}

  /**
   * A copy with the context in it, in the JDK's own map type, which the start of a process needs.
   *
   * @param chosen the application's choice; null inherits this process's environment
   * @return the same object when there is no context to hand on, or when copying would change a
   *     variable that is not text in this locale
   */
  public static @Nullable Map<String, String> of(@Nullable Map<String, String> chosen) {
    Map<String, String> added = new HashMap<>();
    GlobalOpenTelemetry.getPropagators()
        .getTextMapPropagator()
        .inject(Context.current(), added, EnvironmentSetter.getInstance());
    if (added.isEmpty()) {
      return chosen;
    }
    Map<String, String> copy = new ProcessBuilder().environment();
    if (chosen != null) {
      if (chosen.entrySet().stream().anyMatch(ChildEnvironment::isUndecodable)) {
        return chosen;
      }
      copy.clear();
      copy.putAll(chosen);
    }
    copy.putAll(added);
    return copy;
  }

  private static boolean isUndecodable(Map.Entry<String, String> variable) {
    return variable.getKey().indexOf(UNDECODABLE) >= 0
        || variable.getValue().indexOf(UNDECODABLE) >= 0;
  }
}
