package dev.weft.signal;

import dev.weft.capture.CompileContext;
import dev.weft.guard.RuleGuard;
import dev.weft.rule.Rule;
import dev.weft.signal.Signals.Outputs;
import io.opentelemetry.api.OpenTelemetry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The rules with what they emit to. A rule is compiled for its first call: most rules of the
 * shipped packs never have one, and the start would pay for all of them. Two first calls may both
 * compile; one of the results stays. No lock, as a thread that compiles takes those of the SDK.
 */
final class BoundRules {
  private final List<Rule> rules;
  private final Engine.Options options;
  private final Map<String, String> environment;
  private final OpenTelemetry openTelemetry;
  private final Outputs outputs;
  private final RuleGuard[] guards;
  private final AtomicReferenceArray<@Nullable Signals> compiled;

  BoundRules(
      List<Rule> rules,
      Engine.Options options,
      Map<String, String> environment,
      OpenTelemetry openTelemetry,
      Outputs outputs) {
    this.rules = rules;
    this.options = options;
    this.environment = environment;
    this.openTelemetry = openTelemetry;
    this.outputs = outputs;
    this.guards = rules.stream().map(outputs.guards()::guard).toArray(RuleGuard[]::new);
    this.compiled = new AtomicReferenceArray<>(guards.length);
  }

  RuleGuard guard(int number) {
    return guards[number];
  }

  Signals signals(int number) {
    Signals known = compiled.get(number);
    return known == null ? compile(number) : known;
  }

  private Signals compile(int number) {
    Rule rule = rules.get(number);
    CompileContext context =
        new CompileContext(rule.accessors(), environment, numbers(rule), options.surroundings());
    RuleSignals values = new RuleSignals(rule, number, rules.size(), context, options.optIn());
    Signals made = new Signals(values, guards[number], openTelemetry, outputs);
    Signals first = compiled.compareAndExchange(number, null, made);
    return first == null ? made : first;
  }

  /** The numbers of the rules of a rule's pack, by their ids. */
  private Map<String, Integer> numbers(Rule of) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int number = 0; number < rules.size(); number++) {
      if (rules.get(number).pack().id().equals(of.pack().id())) {
        numbers.put(rules.get(number).id(), number);
      }
    }
    return numbers;
  }
}
