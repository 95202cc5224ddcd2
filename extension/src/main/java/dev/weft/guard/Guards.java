package dev.weft.guard;

import dev.weft.config.LimitsConfig;
import dev.weft.rule.EventRule;
import dev.weft.rule.Rule;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/** The guards of all rules, and what they share: clocks, the contract's sampling, the pressure. */
public final class Guards {
  private final LimitsConfig config;
  private final ContractSampling sampling;
  private final LongSupplier nanoTime;
  private final LongSupplier cpuTime;
  private final Pressure pressure;
  private final List<RuleGuard> rules = new CopyOnWriteArrayList<>();

  /**
   * @param sampling whether events are sampled as the contract says
   */
  public Guards(LimitsConfig config, boolean sampling) {
    this(config, sampling, System::nanoTime, CpuTime::ofCurrentThread);
  }

  /**
   * The same with clocks.
   *
   * @param cpuTime nanoseconds of processor time of the current thread
   */
  public Guards(
      LimitsConfig config, boolean sampling, LongSupplier nanoTime, LongSupplier cpuTime) {
    this.config = config;
    this.sampling = new ContractSampling(sampling);
    this.nanoTime = nanoTime;
    this.cpuTime = cpuTime;
    this.pressure =
        new Pressure(
            config.cpuShare(), Runtime.getRuntime().availableProcessors(), nanoTime.getAsLong());
  }

  /** A guard for a rule, which from now on is among {@link #rules}. */
  public RuleGuard guard(Rule rule) {
    RuleGuard guard = new RuleGuard(rule, this);
    rules.add(guard);
    return guard;
  }

  EventGuard event(EventRule event, boolean limited) {
    return new EventGuard(event, sampling.of(event.type()), pressure, limited, nanoTime);
  }

  /** In the order of the rules. */
  public List<RuleGuard> rules() {
    return List.copyOf(rules);
  }

  public Pressure pressure() {
    return pressure;
  }

  LimitsConfig config() {
    return config;
  }

  long now() {
    return nanoTime.getAsLong();
  }

  long cpuTime() {
    return cpuTime.getAsLong();
  }
}
