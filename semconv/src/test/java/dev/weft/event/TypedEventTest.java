package dev.weft.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.chora.ArtifactAssembledEvent;
import dev.weft.chora.ChoraEvents;
import dev.weft.chora.ContentGeneratedEvent;
import dev.weft.chora.Status;
import dev.weft.chora.ValidationCompletedEvent;
import dev.weft.chora.WorkflowCompletedEvent;
import dev.weft.chora.WorkflowStartedEvent;
import dev.weft.registry.Field;
import dev.weft.registry.InvalidEventException;
import dev.weft.registry.Source;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedEventTest {

  private static final Instant TIME = Instant.parse("2025-10-17T12:00:00.123Z");

  @Test
  void builder_readsLikeTheDocument_andFillsTheTime() {
    Instant before = Instant.now();

    ContentGeneratedEvent event =
        ContentGeneratedEvent.builder()
            .contentConfigId("readme-intro")
            .generatorType("jinja2")
            .status(Status.SUCCESS)
            .durationMs(234)
            .build();

    assertThat(event.timestamp()).isBetween(before, Instant.now());
    assertThat(event.traceId()).isNull();
    assertThat(event)
        .isEqualTo(
            new ContentGeneratedEvent(
                event.timestamp(),
                null,
                Status.SUCCESS,
                "readme-intro",
                "jinja2",
                234,
                null,
                null,
                null));
  }

  @Test
  void missingValue_neverBecomesAnEvent() {
    assertThatThrownBy(() -> ContentGeneratedEvent.builder().status(Status.SUCCESS).build())
        .isInstanceOf(InvalidEventException.class);
    assertThatThrownBy(
            () -> WorkflowCompletedEvent.builder().workflowId("w").status(Status.SUCCESS).build())
        .isInstanceOf(InvalidEventException.class)
        .hasMessage("chora.workflow_completed: chora.duration_ms is required but null");
    assertThatThrownBy(() -> WorkflowStartedEvent.builder().workflowId("w").build())
        .isInstanceOf(InvalidEventException.class)
        .hasMessage("chora.workflow_started: chora.status is required but null");
  }

  @Test
  void valueOutOfBounds_neverBecomesAnEvent() {
    assertThatThrownBy(
            () ->
                ArtifactAssembledEvent.builder()
                    .artifactConfigId("a")
                    .status(Status.SUCCESS)
                    .sectionCount(-1)
                    .durationMs(0)
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("chora.artifact_assembled: chora.section_count must be at least 0 but is -1");
    assertThatThrownBy(
            () ->
                WorkflowStartedEvent.builder()
                    .workflowId("w")
                    .status(Status.SUCCESS)
                    .timestamp(Instant.MAX)
                    .build())
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("timestamp must be in the years 0000 to 9999");
  }

  @Test
  void errorWithoutMessage_isAllowedAsInTheDocument() {
    ContentGeneratedEvent event =
        ContentGeneratedEvent.builder()
            .contentConfigId("c")
            .generatorType("g")
            .status(Status.ERROR)
            .durationMs(0)
            .build();

    assertThat(event.errorMessage()).isNull();
  }

  @Test
  void withTraceId_changesNothingElse() {
    ValidationCompletedEvent event =
        ValidationCompletedEvent.builder()
            .timestamp(TIME)
            .contentConfigId("c")
            .validationPassed(false)
            .ruleCount(5)
            .durationMs(1)
            .status(Status.SUCCESS)
            .errorMessage("m")
            .build();

    ValidationCompletedEvent traced = event.withTraceId("t");

    assertThat(traced.traceId()).isEqualTo("t");
    assertThat(traced.withTraceId("u")).isEqualTo(event.withTraceId("u"));
    assertThat(traced.timestamp()).isEqualTo(TIME);
  }

  @Test
  void value_isThatOfTheField() {
    WorkflowCompletedEvent event =
        new WorkflowCompletedEvent(TIME, "t", Status.ERROR, "w", 7, "s", "u", "m");

    List<Object> values =
        event.eventType().fields().stream().map(event::value).map(Object.class::cast).toList();

    assertThat(event.eventType()).isSameAs(ChoraEvents.WORKFLOW_COMPLETED);
    assertThat(values)
        .containsExactly(TIME, "t", "chora.workflow_completed", "error", "w", 7L, "s", "u", "m");
    assertThat(event.eventType().fields().stream().filter(f -> f.source() == Source.ATTRIBUTE))
        .extracting(Field::path)
        .doesNotContain("timestamp", "event_type");
  }
}
