package dev.weft.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.event.TelemetryEvent;
import dev.weft.generate.Vocabulary.Event;
import dev.weft.generate.Vocabulary.Use;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.InvalidEventException;
import dev.weft.registry.Registry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated records, all of them by reflection. */
class TypedEventsTest {

  static List<Arguments> events() {
    return Samples.vocabularies().stream()
        .flatMap(v -> v.events().stream().map(event -> Arguments.of(v.system(), event)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("events")
  void builder_makesAnEventWithTheValuesOfItsFields(String system, Event event) throws Exception {
    EventType type = Objects.requireNonNull(Registry.event(event.name()));

    TelemetryEvent built = build(system, event, -1);

    assertThat(built.eventType()).isSameAs(type);
    for (Field field : type.fields()) {
      Object expected =
          switch (field.source()) {
            case TIMESTAMP -> built.timestamp();
            case EVENT_NAME -> type.lineName();
            case CONSTANT -> field.allowed().get(0);
            default -> Samples.of(field);
          };
      assertThat(built.value(field)).as(field.path()).isEqualTo(expected);
    }
    assertThat(built.withTraceId("t").traceId()).isEqualTo(type.traceField() == null ? null : "t");
  }

  @ParameterizedTest
  @MethodSource("events")
  void builder_refusesAnEventWithoutARequiredValue(String system, Event event) {
    EventType type = Objects.requireNonNull(Registry.event(event.name()));
    for (Field field : type.fields()) {
      boolean generated =
          "uuid".equals(event.fields().get(field.index()).attribute().line().generated());
      if (field.source().isSlot() && !field.nullable() && !field.optIn() && !generated) {
        assertThatThrownBy(() -> build(system, event, field.index()))
            .as(field.path())
            .isInstanceOf(InvalidEventException.class);
      }
    }
  }

  @Test
  void namesInJava_areUniqueInEverySystem() {
    for (Vocabulary vocabulary : Samples.vocabularies()) {
      Names names = new Names(vocabulary.system());
      assertThat(vocabulary.events()).extracting(names::event).doesNotHaveDuplicates();
      assertThat(vocabulary.keys()).extracting(names::constant).doesNotHaveDuplicates();
    }
  }

  @Test
  void namesOfEventsAndMetrics_areUniqueOverAllSystems() {
    List<Vocabulary> all = Samples.vocabularies();

    assertThat(all.stream().mapToInt(v -> v.events().size()).sum())
        .isEqualTo(Registry.events().size());
    assertThat(all.stream().mapToInt(v -> v.metrics().size()).sum())
        .isEqualTo(Registry.metrics().size());
  }

  /** An event with samples in all fields but one. */
  private static TelemetryEvent build(String system, Event event, int without) throws Exception {
    Names names = new Names(system);
    EventType type = Objects.requireNonNull(Registry.event(event.name()));
    Class<?> record = Class.forName(names.packageName() + "." + names.event(event));
    Object builder = record.getMethod("builder").invoke(null);
    for (Field field : type.fields()) {
      if (field.source().isSlot() && field.index() != without) {
        Use use = event.fields().get(field.index());
        set(builder, names.component(use.attribute()), Samples.of(field));
      }
    }
    try {
      return (TelemetryEvent) builder.getClass().getMethod("build").invoke(builder);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static void set(Object builder, String component, Object value) throws Exception {
    Method setter =
        Stream.of(builder.getClass().getMethods())
            .filter(method -> method.getName().equals(component))
            .findFirst()
            .orElseThrow(() -> new AssertionError(builder.getClass() + "." + component));
    Class<?> type = setter.getParameterTypes()[0];
    Object argument = value;
    if (type.isEnum()) {
      argument =
          Stream.of(type.getEnumConstants())
              .filter(constant -> value.equals(text(constant)))
              .findFirst()
              .orElseThrow();
    }
    setter.invoke(builder, argument);
  }

  private static Object text(Object constant) {
    try {
      return constant.getClass().getMethod("value").invoke(constant);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
