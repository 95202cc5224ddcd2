package dev.weft.trace;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChildEnvironmentTest {

  private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  private static final Span SPAN =
      Span.wrap(
          SpanContext.create(
              "4bf92f3577b34da6a3ce929d0e0e4736",
              "00f067aa0ba902b7",
              TraceFlags.getSampled(),
              TraceState.getDefault()));

  @BeforeEach
  void setUp() {
    GlobalOpenTelemetry.resetForTest();
    GlobalOpenTelemetry.set(
        OpenTelemetry.propagating(
            ContextPropagators.create(W3CTraceContextPropagator.getInstance())));
  }

  @AfterEach
  void tearDown() {
    GlobalOpenTelemetry.resetForTest();
  }

  @Test
  void environment_ofTheApplication_isCopiedAndGivenTheContext() {
    Map<String, String> chosen = new HashMap<>(Map.of("A", "1", "TRACEPARENT", "old"));

    Map<String, String> given = underASpan(chosen);

    assertThat(given).isEqualTo(Map.of("A", "1", "TRACEPARENT", PARENT));
    assertThat(chosen).isEqualTo(Map.of("A", "1", "TRACEPARENT", "old"));
  }

  @Test
  void environment_thatIsInherited_isCopiedAndGivenTheContext() {
    Map<String, String> expected = new HashMap<>(System.getenv());
    expected.put("TRACEPARENT", PARENT);

    assertThat(underASpan(null)).isEqualTo(expected);
    assertThat(System.getenv()).doesNotContainEntry("TRACEPARENT", PARENT);
  }

  @Test
  void environment_outsideOfASpan_isTheSameObject() {
    Map<String, String> chosen = Map.of("A", "1");

    assertThat(ChildEnvironment.of(chosen)).isSameAs(chosen);
    assertThat(ChildEnvironment.of(null)).isNull();
  }

  @Test
  void environment_withAVariableThatIsNotText_isTheSameObject() {
    Map<String, String> chosen = Map.of("A", "caf\ufffd");

    assertThat(underASpan(chosen)).isSameAs(chosen);
  }

  @SuppressWarnings("try")
  private static Map<String, String> underASpan(@Nullable Map<String, String> chosen) {
    try (Scope scope = SPAN.makeCurrent()) {
      return requireNonNull(ChildEnvironment.of(chosen));
    }
  }
}
