package dev.weft.match;

import dev.weft.rule.MethodSelector;
import dev.weft.rule.MethodSelector.Modifier;
import dev.weft.rule.NamePattern;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;
import org.jspecify.annotations.Nullable;

/** Whether a rule is about a method of a matched type. */
public final class RuleMethodMatcher
    extends ElementMatcher.Junction.AbstractBase<MethodDescription> {
  private static final Set<Modifier> VISIBILITIES =
      EnumSet.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PACKAGE, Modifier.PRIVATE);
  private static final Set<Modifier> KINDS = EnumSet.of(Modifier.STATIC, Modifier.INSTANCE);

  private final MethodSelector methods;
  private final boolean constructors;

  public RuleMethodMatcher(MethodSelector methods) {
    this.methods = methods;
    this.constructors = methods.constructors();
  }

  @Override
  public boolean matches(MethodDescription method) {
    return isNamed(method)
        && !method.isAbstract()
        && !method.isNative()
        && !method.isBridge()
        && !method.isSynthetic()
        && fits(VISIBILITIES, visibility(method))
        && fits(KINDS, method.isStatic() ? Modifier.STATIC : Modifier.INSTANCE)
        && hasArguments(method)
        && returns(method)
        && isAnnotated(method);
  }

  private boolean isNamed(MethodDescription method) {
    if (constructors) {
      return method.isConstructor();
    }
    if (!method.isMethod()) {
      return false;
    }
    for (NamePattern name : methods.names()) {
      if (name.matches(method.getName())) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(Set<Modifier> family, Modifier modifier) {
    Set<Modifier> only = methods.only();
    if (only.isEmpty() || only.contains(modifier)) {
      return true;
    }
    for (Modifier wanted : only) {
      if (family.contains(wanted)) {
        return false;
      }
    }
    return true;
  }

  private static Modifier visibility(MethodDescription method) {
    if (method.isPublic()) {
      return Modifier.PUBLIC;
    }
    if (method.isProtected()) {
      return Modifier.PROTECTED;
    }
    return method.isPrivate() ? Modifier.PRIVATE : Modifier.PACKAGE;
  }

  private boolean hasArguments(MethodDescription method) {
    List<String> wanted = methods.args();
    if (wanted == null) {
      return true;
    }
    List<TypeDescription> actual = method.getParameters().asTypeList().asErasures();
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i).equals("..") && i == wanted.size() - 1) {
        return true;
      }
      if (i >= actual.size() || !isType(actual.get(i), wanted.get(i))) {
        return false;
      }
    }
    return actual.size() == wanted.size();
  }

  private boolean returns(MethodDescription method) {
    TypeDescription type = method.getReturnType().asErasure();
    return methods.returns().isEmpty()
        || methods.returns().stream().anyMatch(name -> isType(type, name));
  }

  private boolean isAnnotated(MethodDescription method) {
    return methods.annotated().isEmpty()
        || method.getDeclaredAnnotations().stream()
            .anyMatch(
                annotation ->
                    methods.annotated().contains(annotation.getAnnotationType().getName()));
  }

  private static boolean isType(@Nullable TypeDescription type, String name) {
    return name.equals("*")
        || (type != null
            && (type.getActualName().equals(name)
                || RuleTypeMatcher.simpleName(type.getActualName()).equals(name)));
  }
}
