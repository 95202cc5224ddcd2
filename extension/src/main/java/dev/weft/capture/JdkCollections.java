package dev.weft.capture;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the JDK's collections that hold their elements themselves from those that only pass calls
 * on: an unmodifiable view of an application's list would run the application's {@code size}, and a
 * synchronized one would take its lock. Unmodifiable views are looked through.
 */
final class JdkCollections {
  private static final Set<String> PASSING_ON =
      Set.of("Unmodifiable", "Synchronized", "Checked", "SubList", "Sub", "Tree", "SkipList");
  private static final int MOST_VIEWS = 4;

  private final ClassValue<Accessor> viewed;

  JdkCollections(ModuleOpener opener) {
    this.viewed =
        new ClassValue<>() {
          @Override
          protected Accessor computeValue(Class<?> type) {
            return accessorOf(type, opener);
          }
        };
  }

  /** Whether asking it for its size or an element runs no code but the JDK's. */
  static boolean holdsItsElements(Class<?> type) {
    return JdkAccessors.covers(type)
        && PASSING_ON.stream().noneMatch(type.getSimpleName()::contains)
        && !type.getName().startsWith("java.util.ReverseOrder");
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

  private static Accessor accessorOf(Class<?> type, ModuleOpener opener) {
    for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
      for (Field field : owner.getDeclaredFields()) {
        boolean holder =
            Collection.class.isAssignableFrom(field.getType())
                || Map.class.isAssignableFrom(field.getType());
        if (holder && !Modifier.isStatic(field.getModifiers()) && field.getName().length() == 1) {
          return Accessor.ofField(field, opener);
        }
      }
    }
    return Accessor.none(type.getName() + " cannot be looked through");
  }
}
