package dev.weft.capture;

import dev.weft.rule.value.Facts;
import dev.weft.rule.value.ValuePath;
import dev.weft.rule.value.ValuePath.MapKey;
import dev.weft.rule.value.ValuePath.Position;
import dev.weft.rule.value.ValuePath.Property;
import dev.weft.rule.value.ValuePath.Step;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/** One compiled path. Reads null where the path leads nowhere; safe to use from every thread. */
final class PathReader {
  private final ValuePath path;
  private final Object[] steps;
  private final @Nullable ClassValue<Boolean> filter;
  private final @Nullable String constant;
  private final int insideRule;
  private final JdkCollections collections;
  private final Map<String, String> resource;

  PathReader(ValuePath path, CompileContext compile) {
    this.path = path;
    this.steps = path.steps().stream().map(step -> compiled(step, compile)).toArray();
    String type = path.filter();
    this.filter = type == null ? null : new TypeFilter(type);
    this.constant = constant(path, compile);
    this.resource = compile.surroundings().resource();
    this.collections = new JdkCollections(compile.opener());
    this.insideRule = path.root() == ValuePath.Root.INSIDE ? compile.number(path.name()) : -1;
  }

  private static Object compiled(Step step, CompileContext compile) {
    return step instanceof Property property
        ? new Accessors(property.name(), compile.accessors(), compile.opener())
        : step;
  }

  private static @Nullable String constant(ValuePath path, CompileContext compile) {
    return switch (path.root()) {
      case CONST -> path.name();
      case ENV -> compile.environment(path.name());
      case SETTING -> compile.surroundings().settings().get(path.name());
      default -> null;
    };
  }

  /** Whether the value is a text that stands for a value of any type, as in a configuration. */
  boolean isWritten() {
    return switch (path.root()) {
      case CONST, ENV, SETTING, RESOURCE, BAGGAGE -> true;
      default -> false;
    };
  }

  /** The value, or null when there is none. */
  @Nullable Object read(Source source, @Nullable Object element, Misses misses) throws Throwable {
    Object value = path.root() == ValuePath.Root.ELEMENT ? element : root(source);
    if (value != null && filter != null && !filter.get(value.getClass())) {
      return null;
    }
    for (int i = 0; i < steps.length && value != null; i++) {
      value = opened(value);
      value = value == null ? null : step(steps[i], value, misses);
    }
    return opened(value);
  }

  private @Nullable Object root(Source source) {
    return switch (path.root()) {
      case THIS -> source.self;
      case ARG -> path.index() < source.args.length ? source.args[path.index()] : null;
      case RETURN -> source.result;
      case THROWN -> source.thrown;
      case ENV, CONST, SETTING -> constant;
      case TEXT -> path.template() == null ? null : path.template().renderComplete(source.values);
      case BAGGAGE -> Baggage.fromContext(source.context).getEntryValue(path.name());
      case INSIDE -> count(source.inside);
      case VALUE -> source.values[path.index()];
      case ELEMENT -> null;
      default -> path.name() == null ? null : named(source, path.name());
    };
  }

  private @Nullable Object named(Source source, String name) {
    return switch (path.root()) {
      case INHERITED -> Inherited.get(source.context, name);
      case PAIRED -> source.paired == null ? null : source.paired.value(name);
      case NEW -> ProcessFacts.made(name);
      case PROCESS -> ProcessFacts.known(name);
      case RESOURCE -> resource.get(name);
      case CALL -> source.usage == null ? null : source.usage.value(name);
      case TRACE -> trace(source.running, name);
      case EXIT -> source.exitCode;
      default -> null;
    };
  }

  private static @Nullable String trace(@Nullable Context running, String name) {
    SpanContext span =
        Span.fromContext(running == null ? Context.root() : running).getSpanContext();
    return !span.isValid()
        ? null
        : name.equals(Facts.TRACE_ID) ? span.getTraceId() : span.getSpanId();
  }

  private @Nullable Object count(@Nullable AtomicIntegerArray inside) {
    return inside == null || insideRule < 0 ? null : inside.get(insideRule);
  }

  private @Nullable Object step(Object step, Object value, Misses misses) throws Throwable {
    if (step instanceof Accessors accessors) {
      Accessor accessor = accessors.get(value.getClass());
      MethodHandle handle = accessor.handle();
      if (handle == null) {
        misses.note(accessor.objection());
        return null;
      }
      return handle.invokeExact(value);
    }
    return step instanceof Position position
        ? element(value, position.index())
        : step instanceof MapKey key ? entry(value, key.key()) : null;
  }

  private static @Nullable Object element(Object value, int index) {
    if (value.getClass().isArray()) {
      return index < Array.getLength(value) ? Array.get(value, index) : null;
    }
    boolean readable = value instanceof List && JdkCollections.holdsItsElements(value.getClass());
    return readable && index < ((List<?>) value).size() ? ((List<?>) value).get(index) : null;
  }

  private @Nullable Object entry(Object value, String key) throws Throwable {
    boolean readable = value instanceof Map && JdkCollections.holdsItsElements(value.getClass());
    return readable ? collections.value((Map<?, ?>) value, key) : null;
  }

  /** What an optional or an unmodifiable view holds. */
  private @Nullable Object opened(@Nullable Object value) throws Throwable {
    Object held = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    return held == null ? null : collections.behindViews(held);
  }

  /** Whether a class is, extends or implements a type of this simple or full name. */
  private static final class TypeFilter extends ClassValue<Boolean> {
    private final String name;

    TypeFilter(String name) {
      this.name = name;
    }

    @Override
    protected Boolean computeValue(Class<?> type) {
      return isNamed(type);
    }

    private boolean isNamed(@Nullable Class<?> type) {
      if (type == null) {
        return false;
      }
      if (type.getName().equals(name) || type.getSimpleName().equals(name)) {
        return true;
      }
      for (Class<?> parent : type.getInterfaces()) {
        if (isNamed(parent)) {
          return true;
        }
      }
      return isNamed(type.getSuperclass());
    }
  }
}
