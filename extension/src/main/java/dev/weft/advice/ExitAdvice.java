package dev.weft.advice;

import io.opentelemetry.javaagent.weft.Bridge;
import net.bytebuddy.asm.Advice;

/** Woven into the JVM's exit, before its shutdown hooks run. */
@SuppressWarnings("unused") // called by woven code
public final class ExitAdvice {
  private ExitAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class, inline = false)
  public static void enter(@Advice.Argument(0) int code) {
    Bridge.exiting(code);
  }
}
