package dev.weft.capture;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells the JDK's collections that hold their elements themselves from those that only pass calls
 * on: an unmodifiable view of an application's list would run the application's {@code size}, and a
 * synchronized one would take its lock. Unmodifiable views are looked through.
 */
final class JdkCollections {
  private static final Set<String> PASSING_ON =
      Set.of(
          "Unmodifiable",
          "Synchronized",
          "Checked",
          "Reverse",
          "SetFromMap",
          "AsLIFOQueue",
          "Sub",
          "Tree",
          "SkipList");

  /** Decided once a class: looking through names costs more than all else of a step. */
  private static final ClassValue<Boolean> HOLDING =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return JdkAccessors.covers(type)
              && PASSING_ON.stream().noneMatch(type.getSimpleName()::contains);
        }
      };

  private static final int MOST_VIEWS = 4;

  private final ClassValue<Accessor> viewed;
  private final ClassValue<Accessor> orderedByUse;

  JdkCollections(ModuleOpener opener) {
    this.viewed = new Fields(JdkCollections::holdsWhatIsViewed, opener);
    this.orderedByUse = new Fields(field -> field.getName().equals("accessOrder"), opener);
  }

  /** Whether asking it for its size or an element runs no code but the JDK's. */
  static boolean holdsItsElements(Class<?> type) {
    return HOLDING.get(type);
  }

  /** The collection behind unmodifiable views, or the value itself. */
  @Nullable Object behindViews(Object value) throws Throwable {
    Object at = value;
    for (int depth = 0; depth < MOST_VIEWS && isView(at); depth++) {
      Accessor accessor = viewed.get(at.getClass());
      if (accessor.handle() == null) {
        return null;
      }
      at = accessor.handle().invokeExact(at);
    }
    return at;
  }

  private static boolean isView(@Nullable Object value) {
    return (value instanceof Collection || value instanceof Map)
        && value.getClass().getName().startsWith("java.util.Collections$Unmodifiable");
  }

  private static boolean holdsWhatIsViewed(Field field) {
    boolean holder =
        Collection.class.isAssignableFrom(field.getType())
            || Map.class.isAssignableFrom(field.getType());
    return holder && !Modifier.isStatic(field.getModifiers()) && field.getName().length() == 1;
  }

  /**
   * The value of a key in a map that holds its elements. Where asking for it would count as a use,
   * as in a cache, it is looked for.
   */
  @Nullable Object value(Map<?, ?> map, String key) throws Throwable {
    if (!(map instanceof LinkedHashMap) || !isOrderedByUse(map)) {
      return map.get(key);
    }
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (key.equals(entry.getKey())) {
        return entry.getValue();
      }
    }
    return null;
  }

  private boolean isOrderedByUse(Object map) throws Throwable {
    MethodHandle order = orderedByUse.get(map.getClass()).handle();
    Object byUse = order == null ? null : order.invokeExact(map);
    return !Boolean.FALSE.equals(byUse);
  }

  /** A field of the JDK, by the class that has or inherits it. */
  private static final class Fields extends ClassValue<Accessor> {
    private final Predicate<Field> wanted;
    private final ModuleOpener opener;

    Fields(Predicate<Field> wanted, ModuleOpener opener) {
      this.wanted = wanted;
      this.opener = opener;
    }

    @Override
    protected Accessor computeValue(Class<?> type) {
      for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
        for (Field field : owner.getDeclaredFields()) {
          if (wanted.test(field)) {
            return Accessor.ofField(field, opener);
          }
        }
      }
      return Accessor.none(type.getName() + " cannot be looked through");
    }
  }
}
