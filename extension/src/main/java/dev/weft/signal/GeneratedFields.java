package dev.weft.signal;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Generated;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills the fields of an event that the contract says are made, not read. */
final class GeneratedFields {
  private static final AttributeKey<String> ENVIRONMENT =
      AttributeKey.stringKey("deployment.environment.name");
  private static final AttributeKey<String> VERSION = AttributeKey.stringKey("service.version");

  private final EventType type;
  private final Field[] fields;
  private final Severity byDefault;
  private final Map<String, String> resource;

  GeneratedFields(EventType type, Map<String, String> resource) {
    this.type = type;
    this.resource = resource;
    List<Field> made =
        type.fields().stream().filter(field -> field.rules().generated() != null).toList();
    this.fields = made.toArray(Field[]::new);
    this.byDefault =
        made.stream()
            .filter(field -> field.rules().generated() == Generated.SEVERITY)
            .map(field -> severity(field.rules().fallback()))
            .findFirst()
            .orElse(Severity.INFO);
  }

  private static Severity severity(@Nullable Object word) {
    for (Severity severity : Severity.values()) {
      if (severity.name().equalsIgnoreCase(String.valueOf(word))) {
        return severity;
      }
    }
    return Severity.INFO;
  }

  /** Whether values of events of the type may say that something failed. */
  static boolean mayTellOfFailure(EventType type) {
    return type.hasFailureField()
        || type.fields().stream()
            .anyMatch(field -> field.rules().generated() == Generated.SEVERITY);
  }

  /** Whether these do, be it by the severity that they give the event. */
  boolean tellOfFailure(@Nullable Object[] values, Severity severity) {
    return severity.getSeverityNumber() >= Severity.ERROR.getSeverityNumber()
        || type.isFailure(values);
  }

  /** The severity: what the event says, else an error for a failure, else its own default. */
  Severity severity(@Nullable Object[] values, boolean callFailed) {
    for (Field field : fields) {
      if (field.rules().generated() == Generated.SEVERITY && values[field.index()] != null) {
        return severity(values[field.index()]);
      }
    }
    return callFailed || type.isFailure(values) ? Severity.ERROR : byDefault;
  }

  /** Fills what has no value yet, and adds to tags. */
  void fill(@Nullable Object[] values, Severity severity, SpanContext span) {
    for (Field field : fields) {
      int index = field.index();
      Generated from = field.rules().generated();
      if (from == Generated.TAGS) {
        values[index] = tags(values[index]);
      } else if (values[index] == null && from != null) {
        values[index] = made(field, from, severity, span);
      }
    }
  }

  private static @Nullable Object made(
      Field field, Generated from, Severity severity, SpanContext span) {
    return switch (from) {
      case UUID -> UUID.randomUUID().toString();
      case SEVERITY -> inWordsOf(field, severity);
      case TRACE_ID -> span.isValid() ? span.getTraceId() : null;
      case SPAN_ID -> span.isValid() ? span.getSpanId() : null;
      case REDACTIONS, CLASSIFICATION, PERSONAL -> null; // by what was taken out
      case TAGS, SIGNATURE_ALGORITHM, SIGNATURE_KEY, SIGNATURE -> null; // at the sink
    };
  }

  private static @Nullable String inWordsOf(Field field, Severity severity) {
    return field.allowed().stream()
        .filter(word -> word.toUpperCase(Locale.ROOT).equals(severity.name()))
        .findFirst()
        .orElse(null);
  }

  private Map<String, Object> tags(@Nullable Object own) {
    Map<String, Object> tags = new LinkedHashMap<>();
    put(tags, "environment", resource.get(ENVIRONMENT.getKey()));
    put(tags, "version", resource.get(VERSION.getKey()));
    put(tags, "retention", type.retention());
    if (own instanceof Map<?, ?> map) {
      map.forEach((name, value) -> tags.put(String.valueOf(name), value));
    }
    return tags;
  }

  private static void put(Map<String, Object> tags, String name, @Nullable String value) {
    if (value != null) {
      tags.put(name, value);
    }
  }
}
