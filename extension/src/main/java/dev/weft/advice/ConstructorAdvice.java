package dev.weft.advice;

import io.opentelemetry.javaagent.weft.Bridge;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;

/** Woven into matched constructors. A constructor's exception cannot be caught by woven code. */
@SuppressWarnings("unused") // called by woven code
public final class ConstructorAdvice {
  private ConstructorAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class, inline = false)
  public static long enter() {
    return System.nanoTime();
  }

  @Advice.OnMethodExit(suppress = Throwable.class, inline = false)
  public static void exit(
      @RuleId int rule,
      @Advice.Origin("#t.<init>") String method,
      @Advice.Enter long start,
      @Advice.This(typing = Assigner.Typing.DYNAMIC) Object self,
      @Advice.AllArguments(typing = Assigner.Typing.DYNAMIC) Object[] args) {
    Bridge.constructed(rule, method, start, self, args);
  }
}
