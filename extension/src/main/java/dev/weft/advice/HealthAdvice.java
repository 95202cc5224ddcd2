package dev.weft.advice;

import io.opentelemetry.javaagent.weft.Bridge;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** Woven into where the platform's MBean server is asked for. */
@SuppressWarnings("unused") // called by woven code
public final class HealthAdvice {
  private HealthAdvice() {}

  @Advice.OnMethodExit(suppress = Throwable.class, inline = false)
  public static void exit(
      @Advice.Return(typing = Assigner.Typing.DYNAMIC) @Nullable Object server) {
    if (server != null) {
      Bridge.managed(server);
    }
  }
}
