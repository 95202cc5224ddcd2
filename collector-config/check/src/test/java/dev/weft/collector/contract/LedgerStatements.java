package dev.weft.collector.contract;

import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.FieldType;
import dev.weft.registry.Registry;
import dev.weft.registry.Source;
import io.opentelemetry.api.common.AttributeKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes an event of a ledger's line: statements of the transform processor, by the registry.
 */
final class LedgerStatements {
  private LedgerStatements() {}

  /** The systems that have ledgers. */
  static List<String> systems() {
    return Registry.events().stream().map(EventType::system).distinct().toList();
  }

  static List<String> of(String system) {
    List<EventType> events =
        Registry.events().stream().filter(event -> event.system().equals(system)).toList();
    Set<String> statements = new LinkedHashSet<>();
    statements.add("set(cache, ParseJSON(body))");
    for (EventType event : events) {
      for (Field field : event.fields()) {
        String statement = statement(event, field);
        if (!statement.isEmpty()) {
          statements.add(statement);
        }
      }
    }
    statements.add("set(body, event_name)");
    return statements.stream().map(statement -> "- '" + statement + "'").toList();
  }

  private static String statement(EventType event, Field field) {
    String value = "cache" + path(field);
    AttributeKey<?> key = field.key();
    if (field.source() == Source.TIMESTAMP) {
      return field.type() == FieldType.LONG
          ? "set(time_unix_nano, Int(%s) * 1000000)".formatted(value)
          : "set(time, Time(%s, \"%%Y-%%m-%%dT%%H:%%M:%%S.%%LZ\", \"UTC\"))".formatted(value);
    }
    if (field.source() == Source.EVENT_NAME) {
      return "set(event_name, \"%s\") where %s == \"%s\""
          .formatted(event.name(), value, event.lineName());
    }
    if (field.source() != Source.ATTRIBUTE || key == null) {
      return "";
    }
    String target = "attributes[\"" + key.getKey() + "\"]";
    return field.type() == FieldType.LONG
        ? "set(%s, Int(%s))".formatted(target, value)
        : "set(%s, %s)".formatted(target, value);
  }

  private static String path(Field field) {
    return Stream.of(field.path().split("\\."))
        .map(part -> "[\"" + part + "\"]")
        .collect(Collectors.joining());
  }
}
