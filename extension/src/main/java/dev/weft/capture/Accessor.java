package dev.weft.capture;

import java.lang.invoke.MethodHandle;
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

  static Accessor none(String objection) {
    return new Accessor(null, objection);
  }
}
