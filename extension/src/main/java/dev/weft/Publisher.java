package dev.weft;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Registry;
import dev.weft.sink.LedgerProcessor.Delivery;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.context.Context;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes the events that an application emits itself through the same pipeline as all others. */
final class Publisher {
  private volatile @Nullable Logger logger;

  void bind(OpenTelemetry openTelemetry) {
    logger = openTelemetry.getLogsBridge().loggerBuilder("dev.weft.event").build();
  }

  /**
   * Emits one event on the calling thread.
   *
   * @return null when the event was not taken and the application must write it itself; an {@code
   *     IOException} when the ledger could not be written; otherwise anything else
   */
  @Nullable Object publish(
      Path file, String eventName, Instant timestamp, Map<String, @Nullable Object> values) {
    Delivery delivery = new Delivery(file);
    try {
      Logger bound = logger;
      EventType type = Registry.event(eventName);
      if (bound == null || type == null) {
        return null;
      }
      LogRecordBuilder builder =
          bound
              .logRecordBuilder()
              .setContext(delivery.in(Context.current()))
              .setEventName(eventName)
              .setTimestamp(nanos(timestamp), TimeUnit.NANOSECONDS)
              .setBody(type.brief())
              .setSeverity("error".equals(values.get("status")) ? Severity.ERROR : Severity.INFO);
      for (Field field : type.fields()) {
        set(builder, field, values.get(field.path()));
      }
      builder.emit();
      return outcome(delivery);
    } catch (Throwable fault) { // of a processor behind the ledger's, or before it
      return outcome(delivery);
    }
  }

  /** An event that did not reach the ledger's processor is written by the application itself. */
  private static @Nullable Object outcome(Delivery delivery) {
    if (!delivery.handled()) {
      return null;
    }
    return delivery.failure() == null ? delivery : delivery.failure();
  }

  private static long nanos(Instant at) {
    return TimeUnit.SECONDS.toNanos(at.getEpochSecond()) + at.getNano();
  }

  @SuppressWarnings("unchecked")
  private static void set(LogRecordBuilder builder, Field field, @Nullable Object value) {
    AttributeKey<?> key = field.key();
    if (key != null && value != null) {
      builder.setAttribute((AttributeKey<Object>) key, value);
    }
  }
}
