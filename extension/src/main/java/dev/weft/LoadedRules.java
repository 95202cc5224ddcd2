package dev.weft;

import dev.weft.capture.CallUsage.Energy;
import dev.weft.capture.CompileContext.Surroundings;
import dev.weft.capture.Rapl;
import dev.weft.config.SignalConfig;
import dev.weft.config.WeftConfig;
import dev.weft.guard.Guards;
import dev.weft.match.MatchedRule;
import dev.weft.process.Redaction;
import dev.weft.rule.GaugeRule;
import dev.weft.rule.Rule;
import dev.weft.rule.parse.RuleSet;
import dev.weft.signal.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The active rules, with what matches them and what runs them.
 *
 * @param packs ids and versions of the packs, in words
 */
record LoadedRules(
    List<MatchedRule> matched,
    List<GaugeRule> gauges,
    List<String> packs,
    Engine engine,
    Guards guards) {
  private static final Logger LOGGER = Logger.getLogger("dev.weft");

  /**
   * Reads every rule file; mistakes are logged, one a line. Never throws: then there is no rule.
   */
  static LoadedRules load(
      WeftConfig config,
      Map<String, String> environment,
      Map<String, String> resource,
      Redaction redaction) {
    SignalConfig signals = config.signals();
    Guards guards = new Guards(signals.limits(), signals.sampling());
    try {
      return read(config, environment, options(config, resource, redaction), guards);
    } catch (Throwable fault) {
      LOGGER.log(Level.SEVERE, "weft: the rules could not be loaded; nothing is observed", fault);
      Engine.Options none = new Engine.Options(Set.of(), Surroundings.NONE);
      Engine idle = new Engine(List.of(), none, Map.of(), guards);
      return new LoadedRules(List.of(), List.of(), List.of(), idle, guards);
    }
  }

  private static LoadedRules read(
      WeftConfig config, Map<String, String> environment, Engine.Options options, Guards guards) {
    RuleSet rules = RuleSet.load(config);
    rules.problems().forEach(problem -> LOGGER.severe("weft: " + problem));
    return new LoadedRules(
        matched(rules.rules()),
        rules.gauges(),
        rules.packs(),
        new Engine(rules.rules(), options, environment, guards),
        guards);
  }

  /** Whether methods were woven for the rule of that id. */
  boolean hasMatched(String id) {
    return matched.stream()
        .anyMatch(one -> one.rule().qualifiedId().equals(id) && !one.matchedMethods().isEmpty());
  }

  private static Engine.Options options(
      WeftConfig config, Map<String, String> resource, Redaction redaction) {
    SignalConfig signals = config.signals();
    Energy energy = new Energy(signals.watts(), rapl(signals), signals.carbonIntensity());
    return new Engine.Options(
        config.optIn(), new Surroundings(signals.values(), resource, energy, redaction));
  }

  private static @Nullable Rapl rapl(SignalConfig signals) {
    Rapl counters = signals.rapl() ? Rapl.ofHost() : null;
    if (signals.rapl() && counters == null) {
      LOGGER.warning(
          "weft: weft.energy.watts is 'rapl', but /sys/class/powercap/intel-rapl:*/energy_uj cannot"
              + " be read -> let the application's user read it, or write watts; no energy is told");
    }
    return counters;
  }

  private static List<MatchedRule> matched(List<Rule> rules) {
    List<MatchedRule> users = new ArrayList<>();
    List<MatchedRule> all = new ArrayList<>();
    for (Rule rule : rules) {
      MatchedRule matched = new MatchedRule(rule, rule.pack().shipped() ? users : List.of());
      all.add(matched);
      if (!rule.pack().shipped()) {
        users.add(matched);
      }
    }
    return List.copyOf(all);
  }
}
