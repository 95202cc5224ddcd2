package dev.weft.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weft.generate.Samples;
import dev.weft.line.LedgerLine;
import dev.weft.line.LineEncoder;
import dev.weft.line.LineProblem;
import dev.weft.line.LineResult;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.FieldType;
import dev.weft.registry.InvalidEventException;
import dev.weft.registry.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the line of every event and of every measurement, whatever its system. */
class ContractTest {

  private static final String HOSTILE =
      "{{7*7}} <b>\"quote\\\" \u00e9\u2028\ud83d\ude00\0\u0007\n\r\t{\"a\":1},[null]";

  static List<EventType> types() {
    return Line.types();
  }

  @ParameterizedTest
  @MethodSource("types")
  void fullLine_fulfilsTheSchemaAndIsReadBackAsItWas(EventType type) {
    assertRoundTrip(type, Line.full(type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void minimalLine_fulfilsTheSchemaAndIsReadBackAsItWas(EventType type) {
    assertRoundTrip(type, Line.minimal(type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyMixOfOptionalFields_isWholeJsonInTheOrderOfTheModel(EventType type) {
    List<Field> optional =
        type.fields().stream().filter(f -> f.source().isSlot() && f.nullable()).toList();
    for (int seed = 0; seed < 64; seed++) {
      @Nullable Object[] slots = Line.full(type);
      for (int i = 0; i < optional.size(); i++) {
        boolean dropped = ((seed * 0x9E3779B97F4A7C15L) >>> (i % 60) & 1) == 1;
        slots[optional.get(i).index()] = dropped ? null : slots[optional.get(i).index()];
      }
      if (type.togetherProblem(slots) == null) {
        assertRoundTrip(type, slots);
      }
    }
  }

  private static void assertRoundTrip(EventType type, @Nullable Object[] slots) {
    String line = Line.encode(type, slots);

    assertThat(line).matches("[ -~]+\n");
    ObjectNode json = Line.json(type, slots);
    assertThat(Schemas.problems(type, json)).isEmpty();
    if (!type.optIn()) {
      assertThat(Schemas.fileProblems(type, json)).isEmpty();
    }
    assertThat(Line.read(line))
        .isInstanceOfSatisfying(
            LedgerLine.class,
            read -> {
              assertThat(read.eventType()).isSameAs(type);
              assertThat(read.values()).isEqualTo(Line.expected(type, slots));
              assertThat(read.values().toString()).isEqualTo(Line.expected(type, slots).toString());
            });
  }

  @ParameterizedTest
  @MethodSource("types")
  void missingRequiredField_isRefusedByTheSchemaTheReaderAndTheEncoder(EventType type) {
    ObjectNode full = Line.json(type, Line.full(type));
    for (Field field : type.fields()) {
      ObjectNode without = Line.without(full, field);
      if (field.mayBeAbsent()) {
        assertThat(Schemas.problems(type, without)).as(field.path()).isEmpty();
        assertThat(Line.read(without)).isInstanceOf(LedgerLine.class);
      } else {
        assertThat(Schemas.problems(type, without)).contains("required:" + Line.name(field));
        assertProblem(Line.read(without), field.source() == Source.EVENT_NAME ? "" : field.path());
      }
      if (field.source().isSlot() && !field.nullable() && !field.optIn()) {
        assertEncoderRefuses(type, field, null);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void nullAndWrongTypes_areRefusedByTheSchemaTheReaderAndTheEncoder(EventType type) {
    ObjectNode full = Line.json(type, Line.full(type));
    for (Field field : type.fields()) {
      if (!field.mayBeNull()) {
        ObjectNode without = Line.with(full, field, Line.node(null));
        assertThat(Schemas.problems(type, without)).as(field.path()).isNotEmpty();
        assertProblem(Line.read(without), "");
      }
      Object wrong = isListOrMap(field) ? (Object) "text" : List.of();
      ObjectNode changed = Line.with(full, field, Line.node(wrong));
      assertThat(Schemas.problems(type, changed)).contains("type:" + Line.name(field));
      assertProblem(Line.read(changed), "");
      if (field.source().isSlot()) {
        assertEncoderRefuses(type, field, wrong);
        assertEncoderRefuses(type, field, new Object());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void valuesBesideTheRules_areRefusedByTheSchemaTheReaderAndTheEncoder(EventType type) {
    ObjectNode full = Line.json(type, Line.full(type));
    for (Field field : type.fields()) {
      for (Object wrong : besideTheRules(field)) {
        ObjectNode changed = Line.with(full, field, Line.node(wrong));
        assertThat(Schemas.problems(type, changed)).as(field + " " + wrong).isNotEmpty();
        assertProblem(Line.read(changed), "");
        if (field.source().isSlot()) {
          assertEncoderRefuses(type, field, wrong);
        }
      }
    }
  }

  private static List<Object> besideTheRules(Field field) {
    List<Object> wrong = new ArrayList<>();
    if (field.minimum() != null) {
      wrong.add(field.minimum() - 1);
    }
    if (field.rules().maximum() != null) {
      wrong.add(field.rules().maximum() + 1);
    }
    if (field.rules().maxLength() != null) {
      wrong.add("x".repeat(field.rules().maxLength() + 1));
    }
    if (!field.allowed().isEmpty() || field.rules().pattern() != null) {
      wrong.add("-- no such\ntext --");
    }
    if (field.rules().size() != null) {
      wrong.add(List.of(0.5));
    }
    if (field.type() == FieldType.STRING_LIST && field.rules().pattern() != null) {
      wrong.add(List.of("-- no such\ntext --"));
    }
    if (field.type() == FieldType.STRING_LIST || field.type() == FieldType.OBJECTS) {
      wrong.add(List.of(1L));
    }
    if (field.type() == FieldType.LONG && field.source() != Source.TIMESTAMP) {
      wrong.add(1.5);
    }
    for (Field item : field.rules().items()) {
      if (!item.nullable()) {
        wrong.add(membersWithout(field, item));
      }
    }
    return wrong;
  }

  private static Object membersWithout(Field field, Field item) {
    Object sample = Samples.of(field);
    Map<?, ?> first = (Map<?, ?>) (sample instanceof List<?> list ? list.get(0) : sample);
    Map<Object, Object> members = new LinkedHashMap<>(first);
    members.remove(item.path());
    return sample instanceof List<?> ? List.of(members) : members;
  }

  @ParameterizedTest
  @MethodSource("types")
  void hostileTexts_comeBackAsTheyWere(EventType type) {
    @Nullable Object[] slots = Line.full(type);
    for (Field field : type.fields()) {
      if (isFreeText(field)) {
        slots[field.index()] = HOSTILE;
      } else if (field.type() == FieldType.STRING_LIST && field.rules().pattern() == null) {
        slots[field.index()] = List.of(HOSTILE, "");
      } else if (field.type() == FieldType.MAP && field.rules().items().isEmpty()) {
        slots[field.index()] = new LinkedHashMap<>(Map.of(HOSTILE, List.of(HOSTILE)));
      }
    }

    assertRoundTrip(type, slots);
  }

  @ParameterizedTest
  @MethodSource("types")
  void unknownFields_areTolerated(EventType type) {
    ObjectNode line = Line.json(type, Line.full(type));
    for (Field field : type.fields()) {
      Line.parent(line, field).put("later_field", true);
    }

    assertThat(Schemas.problems(type, line)).isEmpty();
    assertThat(Line.read(line))
        .isInstanceOfSatisfying(
            LedgerLine.class, read -> assertThat(read.eventType()).isSameAs(type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void unknownName_isToleratedByTheReaderAndRefusedByTheSchemaOfTheFile(EventType type) {
    List<Field> names =
        type.fields().stream().filter(f -> f.source() == Source.EVENT_NAME).toList();
    ObjectNode unknown = Line.json(type, Line.full(type));
    for (Field name : names) {
      unknown = Line.with(unknown, name, Line.node("no_such_name"));
    }

    assertThat(Schemas.fileProblems(type, unknown))
        .isNotEmpty()
        .isSubsetOf(names.stream().map(name -> "enum:" + name.path()).toList());
    assertThat(Line.read(unknown))
        .isInstanceOfSatisfying(LedgerLine.class, read -> assertThat(read.eventType()).isNull());
  }

  @ParameterizedTest
  @MethodSource("types")
  void hugeTexts_areCutSoThatTheLineFits(EventType type) {
    @Nullable Object[] slots = Line.full(type);
    String huge = "\ud83d\ude00".repeat(200_000);
    boolean any = false;
    for (Field field : type.fields()) {
      if (isFreeText(field)) {
        slots[field.index()] = huge;
        any = true;
      } else if (field.type() == FieldType.STRING_LIST && field.rules().pattern() == null) {
        slots[field.index()] = List.of(huge, "short", huge);
        any = true;
      }
    }

    String line = Line.encode(type, slots);

    assertThat(line.length()).isBetween(any ? 900_000 : 0, LineEncoder.MAX_LINE_BYTES);
    assertThat(line).doesNotContain("\\ufffd");
    assertThat(Line.read(line)).isInstanceOf(LedgerLine.class);
  }

  private static boolean isFreeText(Field field) {
    return field.source() == Source.ATTRIBUTE
        && field.type() == FieldType.STRING
        && field.allowed().isEmpty()
        && field.rules().pattern() == null
        && field.rules().maxLength() == null;
  }

  private static boolean isListOrMap(Field field) {
    return switch (field.type()) {
      case STRING, LONG, DOUBLE, BOOLEAN -> false;
      case STRING_LIST, DOUBLE_LIST, MAP, OBJECTS -> true;
    };
  }

  private static void assertProblem(LineResult result, String path) {
    assertThat(result)
        .isInstanceOfSatisfying(
            LineProblem.class, problem -> assertThat(problem.message()).contains(path));
  }

  private static void assertEncoderRefuses(EventType type, Field field, @Nullable Object value) {
    @Nullable Object[] slots = Line.full(type);
    slots[field.index()] = value;
    assertThatThrownBy(() -> Line.encode(type, slots))
        .as(field.path())
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining(type.name());
  }
}
