package dev.weft.capture;

import io.opentelemetry.context.Context;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * What the paths of a rule read from: the call's receiver and arguments, and at its end what came
 * of it.
 */
public final class Source {
  final @Nullable Object self;
  final Object[] args;
  final @Nullable Object result;
  final @Nullable Throwable thrown;
  final Context context;
  final @Nullable AtomicIntegerArray inside;

  private Source(
      @Nullable Object self,
      Object[] args,
      @Nullable Object result,
      @Nullable Throwable thrown,
      Context context,
      @Nullable AtomicIntegerArray inside) {
    this.self = self;
    this.args = args;
    this.result = result;
    this.thrown = thrown;
    this.context = context;
    this.inside = inside;
  }

  /**
   * A call that begins.
   *
   * @param self the receiver; null in a static method
   */
  public static Source begun(@Nullable Object self, Object[] args, Context context) {
    return new Source(self, args, null, null, context, null);
  }

  /** The context in which the call began. */
  public Context context() {
    return context;
  }

  /**
   * The same call when it ended.
   *
   * @param inside how many calls of each rule, by its number, succeeded inside this one
   */
  public Source ended(
      @Nullable Object result, @Nullable Throwable thrown, @Nullable AtomicIntegerArray inside) {
    return new Source(self, args, result, thrown, context, inside);
  }
}
