package dev.weft.config;

import dev.weft.ledger.LedgerPath;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.MetricType;
import dev.weft.registry.Registry;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields that the path of a ledger may name: those with one value on a line of the ledger. */
final class LedgerFields {
  private LedgerFields() {}

  /**
   * Returns what is wrong with the path of a ledger, or null. Asks for a vocabulary only when the
   * path names a field.
   *
   * @param what {@code metrics}, {@code governance}, or null for all events of the system
   */
  static @Nullable String problem(String path, String system, @Nullable String what) {
    Set<String> named;
    try {
      named = new TreeSet<>(new LedgerPath(path).fields());
    } catch (IllegalArgumentException broken) {
      return "is wrong: " + broken.getMessage() + " -> write {field}";
    }
    if (named.isEmpty()) {
      return null;
    }
    Set<String> known = known(system, what);
    return named.stream()
        .filter(field -> !known.contains(field))
        .map(field -> "names no field: '" + field + "' -> " + Nearest.remedy(field, known))
        .findFirst()
        .orElse(null);
  }

  private static Set<String> known(String system, @Nullable String what) {
    Set<String> known = new TreeSet<>();
    types(what)
        .filter(type -> type.system().equals(system))
        .forEach(
            type ->
                type.fields().stream()
                    .filter(LedgerFields::isOneValue)
                    .forEach(field -> known.add(field.path())));
    return known;
  }

  private static Stream<EventType> types(@Nullable String what) {
    if (what == null) {
      return Registry.events().stream();
    }
    return switch (what) {
      case "metrics" ->
          Registry.metrics().stream()
              .map(MetricType::line)
              .flatMap(line -> line == null ? Stream.empty() : Stream.of(line));
      case "governance" -> Registry.events().stream().filter(EventType::governance);
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static boolean isOneValue(Field field) {
    return field.source().isSlot()
        && switch (field.type()) {
          case STRING, LONG, DOUBLE, BOOLEAN -> true;
          case STRING_LIST, DOUBLE_LIST, MAP, OBJECTS -> false;
        };
  }
}
