package dev.weft.capture;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * How a property of one class is read.
 *
 * @param handle {@code (Object)Object}; null when the property cannot be read
 * @param objection why not, for people
 */
record Accessor(@Nullable MethodHandle handle, String objection) {

  static Accessor of(MethodHandle handle) {
    return new Accessor(handle, "");
  }

  /** Reads a field; it is opened first. */
  static Accessor ofField(Field field, ModuleOpener opener) {
    try {
      opener.open(field);
      return of(generic(field, MethodHandles.lookup().unreflectGetter(field)));
    } catch (IllegalAccessException | RuntimeException closed) {
      return none(field + " cannot be reached: " + closed);
    }
  }

  /** Calls a method without parameters; it is opened first. */
  static Accessor ofMethod(Method method, ModuleOpener opener) {
    try {
      opener.open(method);
      return of(generic(method, MethodHandles.lookup().unreflect(method)));
    } catch (IllegalAccessException | RuntimeException closed) {
      return none(method + " cannot be reached: " + closed);
    }
  }

  private static MethodHandle generic(Member member, MethodHandle direct) {
    MethodHandle handle =
        Modifier.isStatic(member.getModifiers())
            ? MethodHandles.dropArguments(direct, 0, Object.class)
            : direct;
    return handle.asType(MethodType.methodType(Object.class, Object.class));
  }

  static Accessor none(String objection) {
    return new Accessor(null, objection);
  }
}
