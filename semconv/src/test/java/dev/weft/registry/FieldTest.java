package dev.weft.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.chora.ChoraEvents;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldTest {

  private static final EventType ARTIFACT = ChoraEvents.ARTIFACT_ASSEMBLED;

  @Test
  void numberBelowTheMinimum_isAProblemThatNamesKeyBoundAndValue() {
    assertThat(problem("duration_ms", -1L))
        .isEqualTo("chora.duration_ms must be at least 0 but is -1");
    assertThat(problem("duration_ms", 0)).isNull();
    assertThat(problem("duration_ms", Long.MAX_VALUE)).isNull();
  }

  @Test
  void textOutsideTheList_isAProblemThatNamesTheList() {
    assertThat(problem("status", "failure"))
        .isEqualTo(
            "chora.status must be one of [success, error] but is \"failure\" (java.lang.String)");
    assertThat(problem("status", "error")).isNull();
  }

  @Test
  void wrongType_isAProblemThatNamesBothTypes() {
    assertThat(problem("artifact_config_id", 123))
        .isEqualTo("chora.artifact_config_id must be a string but is \"123\" (java.lang.Integer)");
    assertThat(problem("duration_ms", 1.5))
        .isEqualTo("chora.duration_ms must be a whole number but is \"1.5\" (java.lang.Double)");
  }

  @Test
  void null_isAProblemOnlyWhereTheContractWantsAValue() {
    assertThat(problem("artifact_config_id", null))
        .isEqualTo("chora.artifact_config_id is required but null");
    assertThat(problem("output_path", null)).isNull();
    assertThat(problem("session_id", null)).isNull();
  }

  @Test
  void foreignObject_isNamedWithoutRunningItsCode() {
    Object hostile =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("must not be called");
          }
        };

    assertThat(problem("artifact_config_id", hostile)).contains("an object");
  }

  @Test
  void decimals_areComparedAndMustBeFinite() {
    Field share =
        new Field(
            0, "share", FieldType.DOUBLE, Source.ATTRIBUTE, null, false, false, 0L, List.of(), "");

    assertThat(share.problem(0.5)).isNull();
    assertThat(share.problem(3)).isNull();
    assertThat(share.problem(-0.5)).isEqualTo("share must be at least 0 but is -0.5");
    assertThat(share.problem(Double.NaN)).isEqualTo("share must be a finite number but is NaN");
  }

  @Test
  void registry_findsEverythingByItsNameOnTheWire() {
    EventType type = ChoraEvents.CONTENT_GENERATED;

    assertThat(Registry.event(type.name())).isSameAs(type);
    assertThat(Registry.events()).containsAll(ChoraEvents.ALL);
    assertThat(Registry.event("chora.unknown")).isNull();
    Registry.metrics()
        .forEach(metric -> assertThat(Registry.metric(metric.name())).isSameAs(metric));
    for (Field field : type.fields()) {
      assertThat(type.field(field.path())).isSameAs(field);
      if (field.key() != null) {
        assertThat(Registry.attribute(field.key().getKey())).isSameAs(field.key());
        assertThat(type.indexOf(field.key())).isEqualTo(field.index());
      }
    }
    assertThat(type.indexOf(Objects.requireNonNull(required("rule_count").key()))).isEqualTo(-1);
  }

  @Test
  void commonFields_comeFirstInTheOrderOfTheDocument_andTheErrorMessageLast() {
    Map<EventType, String> expected =
        Map.of(
            ChoraEvents.CONTENT_GENERATED,
            "timestamp trace_id event_type status content_config_id generator_type duration_ms"
                + " session_id user_id error_message",
            ChoraEvents.ARTIFACT_ASSEMBLED,
            "timestamp trace_id event_type status artifact_config_id section_count duration_ms"
                + " output_path session_id user_id error_message",
            ChoraEvents.VALIDATION_COMPLETED,
            "timestamp trace_id event_type status content_config_id validation_passed rule_count"
                + " duration_ms session_id user_id error_message",
            ChoraEvents.WORKFLOW_STARTED,
            "timestamp trace_id event_type status workflow_id session_id user_id",
            ChoraEvents.WORKFLOW_COMPLETED,
            "timestamp trace_id event_type status workflow_id duration_ms session_id user_id"
                + " error_message");

    expected.forEach(
        (type, paths) ->
            assertThat(type.fields()).extracting(Field::path).containsExactly(paths.split(" ")));
  }

  private static Field required(String path) {
    return Objects.requireNonNull(ChoraEvents.VALIDATION_COMPLETED.field(path));
  }

  private static @Nullable String problem(String path, @Nullable Object value) {
    return Objects.requireNonNull(ARTIFACT.field(path)).problem(value);
  }
}
