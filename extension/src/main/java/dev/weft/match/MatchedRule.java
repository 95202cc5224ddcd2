package dev.weft.match;

import dev.weft.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDefinition;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * A rule with its matchers and the record of what it matched. The methods of a shipped rule exclude
 * those that a user's rule is about.
 */
public final class MatchedRule {
  private final Rule rule;
  private final RuleMethodMatcher methods;
  private final RuleTypeMatcher types;
  private final List<MatchedRule> stronger;
  private static final Logger LOGGER = Logger.getLogger("dev.weft");

  private final AtomicBoolean capReported = new AtomicBoolean();
  private final Set<String> matchedMethods = ConcurrentHashMap.newKeySet();

  public MatchedRule(Rule rule, List<MatchedRule> stronger) {
    this.rule = rule;
    this.methods = new RuleMethodMatcher(rule.methods());
    this.types = new RuleTypeMatcher(rule.types(), methods);
    this.stronger = List.copyOf(stronger);
  }

  public Rule rule() {
    return rule;
  }

  public ElementMatcher<TypeDescription> types() {
    return types;
  }

  /** The methods to weave, among those of a matched type; counts them against the rule's cap. */
  public ElementMatcher<MethodDescription> methodsToWeave() {
    return new ElementMatcher.Junction.AbstractBase<>() {
      @Override
      public boolean matches(MethodDescription method) {
        return methods.matches(method) && !takenByStronger(method) && count(method);
      }
    };
  }

  private boolean takenByStronger(MethodDescription method) {
    for (MatchedRule other : stronger) {
      TypeDefinition declaring = method.getDeclaringType();
      if (other.methods.matches(method) && other.types.selects(declaring.asErasure())) {
        return true;
      }
    }
    return false;
  }

  /** The same method of a class that is loaded again, by another loader, counts once. */
  private boolean count(MethodDescription method) {
    String name = nameOf(method);
    if (matchedMethods.contains(name)) {
      return true;
    }
    if (matchedMethods.size() < rule.limits().maxMatchedMethods()) {
      return matchedMethods.add(name);
    }
    if (capReported.compareAndSet(false, true)) {
      LOGGER.warning(
          "weft: rule "
              + rule.qualifiedId()
              + " matches more than "
              + rule.limits().maxMatchedMethods()
              + " methods; "
              + name
              + " and further ones are not observed -> narrow match or raise"
              + " limits.max_matched_methods");
    }
    return false;
  }

  private static String nameOf(MethodDescription method) {
    String arguments =
        method.getParameters().asTypeList().asErasures().stream()
            .map(TypeDescription::getSimpleName)
            .collect(Collectors.joining(", "));
    return method.getDeclaringType().getTypeName() + "#" + method.getName() + "(" + arguments + ")";
  }

  /** The methods that were woven since the start, as {@code Type#method(Arguments)}. */
  public Set<String> matchedMethods() {
    return Set.copyOf(matchedMethods);
  }

  /** A few types that the rule is about, but none of whose methods. */
  public Set<String> typesWithoutMethod() {
    return types.nearMisses();
  }
}
