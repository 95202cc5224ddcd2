package dev.weft.match;

import io.opentelemetry.javaagent.extension.matcher.AgentElementMatchers;
import io.opentelemetry.javaagent.tooling.DefineClassHandler;
import java.util.Set;
import java.util.function.Predicate;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Asks for the names of a type's super types. While a class is being defined the upstream agent
 * knows them all already; only for classes that were loaded before is the hierarchy walked.
 */
final class SuperTypeNames {
  private SuperTypeNames() {}

  static boolean any(TypeDescription type, Predicate<String> wanted) {
    if (wanted.test(type.getName())) {
      return true;
    }
    Set<String> known = DefineClassHandler.getSuperTypes();
    if (known.isEmpty()) {
      return AgentElementMatchers.hasSuperType(named(wanted)).matches(type);
    }
    for (String name : known) {
      if (wanted.test(name)) {
        return true;
      }
    }
    return false;
  }

  private static ElementMatcher.Junction<TypeDescription> named(Predicate<String> wanted) {
    return new ElementMatcher.Junction.AbstractBase<>() {
      @Override
      public boolean matches(TypeDescription type) {
        return wanted.test(type.getName());
      }
    };
  }
}
