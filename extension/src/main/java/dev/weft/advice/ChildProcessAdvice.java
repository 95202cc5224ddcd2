package dev.weft.advice;

import io.opentelemetry.javaagent.weft.Bridge;
import java.util.Map;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Woven into the JDK's start of a process: hands on a copy of the environment. */
@SuppressWarnings("unused") // called by woven code
public final class ChildProcessAdvice {
  private ChildProcessAdvice() {}

  @Advice.AssignReturned.ToArguments(@Advice.AssignReturned.ToArguments.ToArgument(1))
  @Advice.OnMethodEnter(suppress = Throwable.class, inline = false)
  public static @Nullable Map<String, String> enter(
      @Advice.Argument(1) @Nullable Map<String, String> environment) {
    return Bridge.childEnvironment(environment);
  }
}
