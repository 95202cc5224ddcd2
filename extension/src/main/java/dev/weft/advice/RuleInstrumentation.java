package dev.weft.advice;

import static net.bytebuddy.matcher.ElementMatchers.returns;

import dev.weft.match.MatchedRule;
import io.opentelemetry.javaagent.extension.instrumentation.TypeInstrumentation;
import io.opentelemetry.javaagent.extension.instrumentation.TypeTransformer;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** Weaves one rule. */
final class RuleInstrumentation implements TypeInstrumentation {
  private static final String ADVICE = "dev.weft.advice.";

  /** Declared return types that may hold a result which completes later. */
  private static final Set<String> ASYNC =
      Set.of(
          "java.lang.Object",
          "java.util.concurrent.Future",
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.CompletableFuture",
          "org.reactivestreams.Publisher",
          "reactor.core.publisher.Mono",
          "reactor.core.publisher.Flux");

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
    ElementMatcher.Junction<MethodDescription> async = returns(RuleInstrumentation::mayBeAsync);
    weave(transformer, async.and(methods), "AsyncCallAdvice");
    weave(transformer, net.bytebuddy.matcher.ElementMatchers.not(async).and(methods), "CallAdvice");
  }

  private void weave(
      TypeTransformer transformer, ElementMatcher<MethodDescription> methods, String advice) {
    transformer.applyAdviceToMethod(methods, this::bindNumber, ADVICE + advice);
  }

  private Advice.WithCustomMapping bindNumber(Advice.WithCustomMapping mapping) {
    return mapping.bind(RuleId.class, number);
  }

  private static boolean mayBeAsync(TypeDescription type) {
    return ASYNC.contains(type.getName());
  }
}
