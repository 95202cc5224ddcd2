package dev.weft.match;

import dev.weft.rule.NamePattern;
import dev.weft.rule.TypeSelector;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Whether a rule is about a type: names first, then the hierarchy, then annotations, and always
 * that the type itself declares a method of the rule. Asked for every class that is loaded.
 */
public final class RuleTypeMatcher extends ElementMatcher.Junction.AbstractBase<TypeDescription> {
  private static final int MOST_NEAR_MISSES = 5;

  private final Set<String> nearMisses = ConcurrentHashMap.newKeySet();
  private final TypeSelector types;
  private final Set<String> superTypes;
  private final Set<String> simpleNames;
  private final ElementMatcher<MethodDescription> methods;

  public RuleTypeMatcher(TypeSelector types, ElementMatcher<MethodDescription> methods) {
    this.types = types;
    this.superTypes = Set.copyOf(types.superTypes());
    this.simpleNames = Set.copyOf(types.simpleNames());
    this.methods = methods;
  }

  @Override
  public boolean matches(TypeDescription type) {
    if (!selects(type)) {
      return false;
    }
    boolean declares = !type.getDeclaredMethods().filter(methods).isEmpty();
    if (!declares && !type.isInterface() && nearMisses.size() < MOST_NEAR_MISSES) {
      nearMisses.add(type.getName());
    }
    return declares;
  }

  /** The first types that the selector fits, but that declare no method of the rule. */
  Set<String> nearMisses() {
    return Set.copyOf(nearMisses);
  }

  /** Whether the selector fits, whatever methods the type declares. */
  boolean selects(TypeDescription type) {
    String name = type.getName();
    return fits(types.classes(), name)
        && fits(types.packages(), packageOf(name))
        && (superTypes.isEmpty() || SuperTypeNames.any(type, superTypes::contains))
        && (simpleNames.isEmpty() || SuperTypeNames.any(type, this::hasSimpleName))
        && (types.annotated().isEmpty() || isAnnotated(type))
        && (types.exclude().isEmpty() || !fits(types.exclude(), name));
  }

  private boolean hasSimpleName(String name) {
    return simpleNames.contains(simpleName(name));
  }

  private boolean isAnnotated(TypeDescription type) {
    return type.getDeclaredAnnotations().stream()
        .anyMatch(
            annotation -> types.annotated().contains(annotation.getAnnotationType().getName()));
  }

  private static boolean fits(List<NamePattern> patterns, String name) {
    if (patterns.isEmpty()) {
      return true;
    }
    for (NamePattern pattern : patterns) {
      if (pattern.matches(name)) {
        return true;
      }
    }
    return false;
  }

  static String simpleName(String name) {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  private static String packageOf(String name) {
    int end = name.lastIndexOf('.');
    return end < 0 ? "" : name.substring(0, end);
  }
}
