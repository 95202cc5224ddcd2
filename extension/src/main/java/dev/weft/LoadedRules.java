package dev.weft;

import dev.weft.config.WeftConfig;
import dev.weft.match.MatchedRule;
import dev.weft.rule.Rule;
import dev.weft.rule.parse.RuleSet;
import dev.weft.signal.Engine;
import dev.weft.signal.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The active rules, with what matches them and what runs them.
 *
 * @param packs ids and versions of the packs, in words
 */
record LoadedRules(List<MatchedRule> matched, List<String> packs, Engine engine) {
  private static final Logger LOGGER = Logger.getLogger("dev.weft");

  /**
   * Reads every rule file; mistakes are logged, one a line. Never throws: then there is no rule.
   */
  static LoadedRules load(WeftConfig config, Map<String, String> environment) {
    try {
      return read(config, environment);
    } catch (Throwable fault) {
      LOGGER.log(Level.SEVERE, "weft: the rules could not be loaded; nothing is observed", fault);
      Engine idle = new Engine(List.of(), Set.of(), Map.of(), new Faults());
      return new LoadedRules(List.of(), List.of(), idle);
    }
  }

  private static LoadedRules read(WeftConfig config, Map<String, String> environment) {
    RuleSet rules = RuleSet.load(config);
    rules.problems().forEach(problem -> LOGGER.severe("weft: " + problem));
    return new LoadedRules(
        matched(rules.rules()),
        rules.packs(),
        new Engine(rules.rules(), config.optIn(), environment, new Faults()));
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
