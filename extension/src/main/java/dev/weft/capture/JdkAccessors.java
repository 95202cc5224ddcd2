package dev.weft.capture;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of JDK types that only read. No other method of the JDK is ever called. */
final class JdkAccessors {
  private record Known(Class<?> type, String property, String method, Class<?> returns) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known(Collection.class, "size", "size", int.class),
          new Known(Collection.class, "empty", "isEmpty", boolean.class),
          new Known(Map.class, "size", "size", int.class),
          new Known(Map.class, "empty", "isEmpty", boolean.class),
          new Known(String.class, "length", "length", int.class),
          new Known(String.class, "empty", "isEmpty", boolean.class),
          new Known(Enum.class, "name", "name", String.class),
          new Known(Enum.class, "ordinal", "ordinal", int.class),
          new Known(Class.class, "name", "getName", String.class),
          new Known(Class.class, "simpleName", "getSimpleName", String.class),
          new Known(Class.class, "packageName", "getPackageName", String.class),
          new Known(Throwable.class, "message", "getMessage", String.class),
          new Known(Throwable.class, "cause", "getCause", Throwable.class),
          new Known(Thread.class, "name", "getName", String.class),
          new Known(Path.class, "fileName", "getFileName", Path.class),
          new Known(Path.class, "parent", "getParent", Path.class),
          new Known(File.class, "name", "getName", String.class),
          new Known(File.class, "path", "getPath", String.class),
          new Known(Duration.class, "millis", "toMillis", long.class),
          new Known(Duration.class, "seconds", "getSeconds", long.class));

  private static final MethodType GENERIC = MethodType.methodType(Object.class, Object.class);
  private static final MethodHandle STACK_TRACE = stackTrace();

  private JdkAccessors() {}

  /** Whether the class is the JDK's own. */
  static boolean covers(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  /** The handle of a JDK class's property, or null when it is not known to only read. */
  static @Nullable MethodHandle find(Class<?> type, String property) {
    if (type.isArray() && (property.equals("size") || property.equals("length"))) {
      return handle(Array.class, "getLength", MethodType.methodType(int.class, Object.class));
    }
    if (Throwable.class.isAssignableFrom(type) && property.equals("stackTrace")) {
      return STACK_TRACE;
    }
    for (Known known : KNOWN) {
      if (known.property().equals(property)
          && known.type().isAssignableFrom(type)
          && (JdkCollections.holdsItsElements(type) || isSafeInSubclasses(known.type()))) {
        return virtual(known);
      }
    }
    return null;
  }

  /** An application's collection may load lazily when asked for its size; its enum may not. */
  private static boolean isSafeInSubclasses(Class<?> type) {
    return type == Enum.class || type == Throwable.class;
  }

  private static MethodHandle virtual(Known known) {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(known.type(), known.method(), MethodType.methodType(known.returns()))
          .asType(GENERIC);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(known.toString(), impossible);
    }
  }

  private static MethodHandle handle(Class<?> owner, String method, MethodType type) {
    try {
      return MethodHandles.publicLookup().findStatic(owner, method, type).asType(GENERIC);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(method, impossible);
    }
  }

  private static MethodHandle stackTrace() {
    try {
      return MethodHandles.lookup()
          .findStatic(
              JdkAccessors.class,
              "stackTraceOf",
              MethodType.methodType(String.class, Throwable.class))
          .asType(GENERIC);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("stackTrace", impossible);
    }
  }

  /** What an exception that was kept, not thrown, says of where it comes from. */
  @SuppressWarnings("UnusedMethod") // called by its handle
  private static String stackTraceOf(Throwable kept) {
    StringWriter text = new StringWriter();
    kept.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
