package dev.weft.advice;

import io.opentelemetry.javaagent.weft.Bridge;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import org.jspecify.annotations.Nullable;

/** Woven into every matched method; the rule is a bound constant. */
@SuppressWarnings("unused") // called by woven code
public final class CallAdvice {
  private CallAdvice() {}

  @Advice.OnMethodEnter(suppress = Throwable.class, inline = false)
  public static @Nullable Object enter(
      @RuleId int rule,
      @Advice.Origin("#t.#m") String method,
      @Advice.This(optional = true, typing = Assigner.Typing.DYNAMIC) @Nullable Object self,
      @Advice.AllArguments(typing = Assigner.Typing.DYNAMIC) Object[] args) {
    return Bridge.enter(rule, method, self, args);
  }

  @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class, inline = false)
  public static void exit(
      @Advice.Enter @Nullable Object call,
      @Advice.Return(typing = Assigner.Typing.DYNAMIC) @Nullable Object result,
      @Advice.Thrown @Nullable Throwable thrown) {
    if (call != null) {
      Bridge.exit(call, result, thrown);
    }
  }
}
