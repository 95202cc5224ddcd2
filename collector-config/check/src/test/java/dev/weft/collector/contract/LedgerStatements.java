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
  /** What Weft says about a ledger may stand in every one. */
  private static final String WEFT = "weft";

  private LedgerStatements() {}

  /** The systems that have ledgers. */
  static List<String> systems() {
    return Registry.events().stream()
        .map(EventType::system)
        .filter(system -> !system.equals(WEFT))
        .distinct()
        .toList();
  }

  static List<String> of(String system) {
    Set<String> statements = new LinkedHashSet<>();
    statements.add("set(cache, ParseJSON(body))");
    for (EventType event : ofSystem(system)) {
      addAll(event, "", statements);
    }
    for (EventType event : ofSystem(WEFT)) {
      addAll(event, " where event_name == \"" + event.name() + "\"", statements);
    }
    statements.add("set(body, event_name)");
    return statements.stream().map(statement -> "- '" + statement + "'").toList();
  }

  private static List<EventType> ofSystem(String system) {
    return Registry.events().stream().filter(event -> event.system().equals(system)).toList();
  }

  /**
   * @param where when the values of such an event are meant; names are told by themselves
   */
  private static void addAll(EventType event, String where, Set<String> statements) {
    List<Field> names =
        event.fields().stream().filter(field -> field.source() == Source.EVENT_NAME).toList();
    if (!where.isEmpty()) {
      names.forEach(name -> statements.add(statement(event, name)));
    }
    for (Field field : event.fields()) {
      String statement = statement(event, field);
      if (!statement.isEmpty() && (where.isEmpty() || !names.contains(field))) {
        statements.add(statement + where);
      }
    }
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
