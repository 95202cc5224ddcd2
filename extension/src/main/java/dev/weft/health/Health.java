package dev.weft.health;

import dev.weft.guard.DropReason;
import dev.weft.guard.EventGuard;
import dev.weft.guard.Guards;
import dev.weft.guard.RuleGuard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sums up what the parts of Weft count. Safe on any thread; nothing is kept here. */
public final class Health implements HealthMXBean {
  private static final String DROPPED = "dropped";

  private final Guards guards;
  private final Predicate<String> matched;
  private final Supplier<Map<String, Long>> ledger;
  private final Supplier<Map<String, Long>> otlp;

  /**
   * @param matched whether methods were woven for the rule of that id
   * @param ledger counts and sizes of the ledgers; what is lost begins with {@code dropped}
   * @param otlp the same of the exporters over OTLP
   */
  public Health(
      Guards guards,
      Predicate<String> matched,
      Supplier<Map<String, Long>> ledger,
      Supplier<Map<String, Long>> otlp) {
    this.guards = guards;
    this.matched = matched;
    this.ledger = ledger;
    this.otlp = otlp;
  }

  @Override
  public String getSummary() {
    Map<String, Long> emitted = getEmitted();
    StringBuilder text = new StringBuilder();
    text.append(sum(emitted)).append(" events emitted, ");
    append(text, lost(), "none dropped", "dropped");
    Map<String, Long> limited = getLimitedCalls();
    if (!limited.isEmpty()) {
      append(text.append("; "), limited, "", "calls limited");
    }
    getSuspended()
        .forEach((rule, why) -> text.append("; ").append(rule).append(" suspended: ").append(why));
    return text.toString();
  }

  private static void append(
      StringBuilder text, Map<String, Long> counts, String none, String what) {
    if (counts.isEmpty()) {
      text.append(none);
      return;
    }
    text.append(sum(counts)).append(' ').append(what).append(" (");
    text.append(
        counts.entrySet().stream()
            .map(count -> count.getKey() + " " + count.getValue())
            .collect(Collectors.joining(", ")));
    text.append(')');
  }

  /** What the events' own guards and the sinks have left out. */
  private Map<String, Long> lost() {
    Map<String, Long> lost = new TreeMap<>(getDropped());
    addDropped("ledger ", ledger.get(), lost);
    addDropped("otlp ", otlp.get(), lost);
    return lost;
  }

  private static void addDropped(String where, Map<String, Long> from, Map<String, Long> into) {
    from.forEach(
        (name, count) -> {
          if (name.startsWith(DROPPED) && count > 0) {
            into.put(where + name, count);
          }
        });
  }

  /** Whether there is anything to tell: a call was observed, limited or failed, or data lost. */
  public boolean anything() {
    return guards.rules().stream()
            .anyMatch(
                rule -> rule.callCount() > 0 || rule.faultCount() > 0 || !rule.limited().isEmpty())
        || !lost().isEmpty();
  }

  @Override
  public Map<String, String> getRules() {
    return byRule(rule -> state(rule).name());
  }

  RuleState state(RuleGuard rule) {
    if (rule.whySuspended() != null) {
      return RuleState.SUSPENDED;
    }
    if (rule.callCount() > 0) {
      return RuleState.EMITTING;
    }
    return matched.test(rule.rule().qualifiedId()) ? RuleState.MATCHED : RuleState.RECEIVED;
  }

  List<RuleGuard> rules() {
    return guards.rules();
  }

  @Override
  public Map<String, String> getSuspended() {
    return byRule(RuleGuard::whySuspended);
  }

  @Override
  public Map<String, Long> getCalls() {
    return byRule(rule -> positive(rule.callCount()));
  }

  @Override
  public Map<String, Long> getFailures() {
    return byRule(rule -> positive(rule.faultCount()));
  }

  @Override
  public Map<String, Long> getLimitedCalls() {
    Map<String, Long> limited = new TreeMap<>();
    guards.rules().forEach(rule -> add(rule.limited(), limited));
    return limited;
  }

  @Override
  public Map<String, Long> getEmitted() {
    Map<String, Long> emitted = new TreeMap<>();
    for (RuleGuard rule : guards.rules()) {
      for (EventGuard event : rule.events()) {
        if (event.emittedCount() > 0) {
          emitted.merge(event.type().name(), event.emittedCount(), Long::sum);
        }
      }
    }
    return emitted;
  }

  @Override
  public Map<String, Long> getDropped() {
    Map<String, Long> dropped = new TreeMap<>();
    for (RuleGuard rule : guards.rules()) {
      rule.events().forEach(event -> add(event.dropped(), dropped));
    }
    return dropped;
  }

  @Override
  public String getPressure() {
    return guards.pressure().step().name();
  }

  int pressure() {
    return guards.pressure().level();
  }

  @Override
  public double getCpuShare() {
    return guards.pressure().share();
  }

  @Override
  public Map<String, Long> getLedger() {
    return ledger.get();
  }

  @Override
  public Map<String, Long> getOtlp() {
    return otlp.get();
  }

  private <T> Map<String, T> byRule(Function<RuleGuard, @Nullable T> reading) {
    Map<String, T> byRule = new LinkedHashMap<>();
    for (RuleGuard rule : guards.rules()) {
      T value = reading.apply(rule);
      if (value != null) {
        byRule.put(rule.rule().qualifiedId(), value);
      }
    }
    return byRule;
  }

  private static @Nullable Long positive(long count) {
    return count > 0 ? count : null;
  }

  private static void add(Map<DropReason, Long> counts, Map<String, Long> into) {
    counts.forEach((reason, count) -> into.merge(reason.text(), count, Long::sum));
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
