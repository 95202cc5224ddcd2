package dev.weft.advice;

import io.opentelemetry.javaagent.weft.Bridge;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Woven into the application's event emitter: its events take the agent's pipeline. */
@SuppressWarnings("unused") // called by woven code
public final class EmitterAdvice {
  private EmitterAdvice() {}

  @Advice.OnMethodEnter(
      suppress = Throwable.class,
      skipOn = Advice.OnNonDefaultValue.class,
      inline = false)
  public static @Nullable Object enter(
      @Advice.Argument(0) Path file,
      @Advice.Argument(1) String eventName,
      @Advice.Argument(2) Instant timestamp,
      @Advice.Argument(3) Map<String, @Nullable Object> values) {
    return Bridge.publish(file, eventName, timestamp, values);
  }

  @Advice.AssignReturned.ToThrown
  @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class, inline = false)
  public static @Nullable Throwable exit(
      @Advice.Enter @Nullable Object outcome, @Advice.Thrown @Nullable Throwable thrown) {
    return outcome instanceof Throwable failure ? failure : thrown;
  }
}
