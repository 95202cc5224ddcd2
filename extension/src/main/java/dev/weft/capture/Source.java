package dev.weft.capture;

import io.opentelemetry.context.Context;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * What the paths of a rule read from: the call's receiver and arguments, what surrounds it, and at
 * its end what came of it.
 */
public final class Source {
  final @Nullable Object self;
  final Object[] args;
  final Context context;
  final @Nullable Object[] values;
  final @Nullable CallUsage usage;
  @Nullable Object result;
  @Nullable Throwable thrown;
  @Nullable AtomicIntegerArray inside;
  @Nullable Paired paired;
  @Nullable Integer exitCode;

  /** The context in which a call runs, its own span included; null before that exists. */
  @Nullable Context running;

  /** The values of the call that began what this one ends. */
  public interface Paired {
    @Nullable Object value(String name);
  }

  private Source(
      @Nullable Object self,
      Object[] args,
      Context context,
      @Nullable Object[] values,
      @Nullable CallUsage usage) {
    this.self = self;
    this.args = args;
    this.context = context;
    this.values = values;
    this.usage = usage;
  }

  /**
   * A call that begins.
   *
   * @param self the receiver; null in a static method
   * @param values the call's values by slot, filled while they are read
   */
  public static Source begun(
      @Nullable Object self,
      Object[] args,
      Context context,
      @Nullable Object[] values,
      @Nullable CallUsage usage) {
    return new Source(self, args, context, values, usage);
  }

  /** The context in which the call began. */
  public Context context() {
    return context;
  }

  public void pairedWith(@Nullable Paired opener) {
    paired = opener;
  }

  /**
   * The same call when it ended.
   *
   * @param inside how many calls of each rule, by its number, succeeded inside this one
   * @param exitCode with what the JVM exits while the call is open, or null
   */
  public Source ended(
      @Nullable Object result,
      @Nullable Throwable thrown,
      @Nullable AtomicIntegerArray inside,
      Context running,
      @Nullable Integer exitCode) {
    Source ended = new Source(self, args, context, values, usage);
    ended.result = result;
    ended.thrown = thrown;
    ended.inside = inside;
    ended.running = running;
    ended.paired = paired;
    ended.exitCode = exitCode;
    if (usage != null) {
      usage.end();
    }
    return ended;
  }
}
