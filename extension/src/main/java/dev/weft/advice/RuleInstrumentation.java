package dev.weft.advice;

import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.returns;

import dev.weft.match.MatchedRule;
import io.opentelemetry.javaagent.extension.instrumentation.TypeInstrumentation;
import io.opentelemetry.javaagent.extension.instrumentation.TypeTransformer;
import io.opentelemetry.javaagent.extension.matcher.AgentElementMatchers;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** Weaves one rule. */
final class RuleInstrumentation implements TypeInstrumentation {
  private static final String ADVICE = "dev.weft.advice.";

  /** Types, with what extends them, whose values may complete later. */
  private static final ElementMatcher<TypeDescription> ASYNC =
      namedOneOf("java.lang.Object", "java.util.concurrent.Future")
          .or(
              AgentElementMatchers.hasSuperType(
                  namedOneOf(
                      "java.util.concurrent.CompletionStage",
                      "com.google.common.util.concurrent.ListenableFuture",
                      "org.reactivestreams.Publisher")));

  private final MatchedRule rule;
  private final int number;

  RuleInstrumentation(MatchedRule rule, int number) {
    this.rule = rule;
    this.number = number;
  }

  @Override
  public ElementMatcher<TypeDescription> typeMatcher() {
    return rule.types();
  }

  @Override
  public void transform(TypeTransformer transformer) {
    ElementMatcher.Junction<MethodDescription> methods =
        new ElementMatcher.Junction.Conjunction<>(rule.methodsToWeave());
    if (rule.rule().methods().constructors()) {
      weave(transformer, methods, "ConstructorAdvice");
      return;
    }
    ElementMatcher.Junction<MethodDescription> async = returns(ASYNC);
    weave(transformer, async.and(methods), "AsyncCallAdvice");
    weave(transformer, not(async).and(methods), "CallAdvice");
  }

  private void weave(
      TypeTransformer transformer, ElementMatcher<MethodDescription> methods, String advice) {
    transformer.applyAdviceToMethod(methods, this::bindNumber, ADVICE + advice);
  }

  private Advice.WithCustomMapping bindNumber(Advice.WithCustomMapping mapping) {
    return mapping.bind(RuleId.class, number);
  }
}
