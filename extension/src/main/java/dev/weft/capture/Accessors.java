package dev.weft.capture;

import dev.weft.rule.NamePattern;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds how a named property of a class is read, once a class: a pure accessor, one that the rule
 * allows by name, or a field. Kept beside the class itself, so that it goes when the class goes.
 */
final class Accessors extends ClassValue<Accessor> {
  private static final MethodType GENERIC = MethodType.methodType(Object.class, Object.class);

  private final String property;
  private final List<NamePattern> allowed;
  private final ModuleOpener opener;

  Accessors(String property, List<NamePattern> allowed, ModuleOpener opener) {
    this.property = property;
    this.allowed = allowed;
    this.opener = opener;
  }

  @Override
  protected Accessor computeValue(Class<?> type) {
    try {
      if (property.equals("class")) {
        return Accessor.of(classOf());
      }
      MethodHandle known = JdkAccessors.find(type, property);
      if (known != null) {
        return Accessor.of(known);
      }
      return JdkAccessors.covers(type)
          ? Accessor.none(type.getName() + " is a JDK type without a readable '" + property + "'")
          : find(type);
    } catch (ReflectiveOperationException | LinkageError | RuntimeException failed) {
      return Accessor.none(type.getName() + "." + property + " cannot be reached: " + failed);
    }
  }

  private static MethodHandle classOf() throws ReflectiveOperationException {
    return MethodHandles.publicLookup()
        .findVirtual(Object.class, "getClass", MethodType.methodType(Class.class))
        .asType(GENERIC);
  }

  private Accessor find(Class<?> type) {
    List<String> objections = new ArrayList<>();
    for (Method method : candidates(type)) {
      String objection = isAllowed(method) ? null : PureCode.objection(method);
      if (objection == null) {
        return Accessor.ofMethod(method, opener);
      }
      objections.add(name(method) + "() " + objection);
    }
    Field field = field(type);
    if (field != null) {
      return Accessor.ofField(field, opener);
    }
    return Accessor.none(
        objections.isEmpty()
            ? type.getName() + " has no '" + property + "'"
            : String.join(", ", objections) + "; allow it with accessors");
  }

  private boolean isAllowed(Method method) {
    String type = method.getDeclaringClass().getName();
    for (NamePattern pattern : allowed) {
      if (pattern.matches(type) || pattern.matches(type + "#" + method.getName())) {
        return true;
      }
    }
    return false;
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getName() + "." + method.getName();
  }

  /** Methods that read the property by their name, the most derived first. */
  private List<Method> candidates(Class<?> type) {
    List<Method> found = new ArrayList<>();
    String capital = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
    for (Class<?> owner : hierarchy(type)) {
      for (String name : List.of(property, "get" + capital, "is" + capital)) {
        Method method = declared(owner, name);
        if (method != null && found.stream().noneMatch(other -> other.getName().equals(name))) {
          found.add(method);
        }
      }
    }
    return found;
  }

  private static @Nullable Method declared(Class<?> owner, String name) {
    try {
      Method method = owner.getDeclaredMethod(name);
      boolean reads = method.getReturnType() != void.class && !method.isBridge();
      return reads && !Modifier.isAbstract(method.getModifiers()) ? method : null;
    } catch (NoSuchMethodException absent) {
      return null;
    }
  }

  private @Nullable Field field(Class<?> type) {
    for (Class<?> owner : hierarchy(type)) {
      for (Field field : owner.getDeclaredFields()) {
        if (field.getName().equals(property)) {
          return field;
        }
      }
    }
    return null;
  }

  /** The class, those above it, and then interfaces, each before those that it redefines. */
  private static Set<Class<?>> hierarchy(Class<?> type) {
    Set<Class<?>> classes = new LinkedHashSet<>();
    for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      classes.add(at);
    }
    for (Class<?> at : List.copyOf(classes)) {
      addInterfaces(at, classes);
    }
    return classes;
  }

  private static void addInterfaces(Class<?> type, Set<Class<?>> classes) {
    for (Class<?> parent : type.getInterfaces()) {
      classes.remove(parent);
      classes.add(parent);
      addInterfaces(parent, classes);
    }
  }
}
