package dev.weft.signal;

import static dev.weft.signal.EngineFixture.FUNCTION;
import static dev.weft.signal.EngineFixture.JOB;
import static dev.weft.signal.EngineFixture.only;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.chora.ChoraAttributes;
import dev.weft.registry.EventType;
import dev.weft.signal.EngineFixture.Config;
import dev.weft.signal.EngineFixture.JinjaGenerator;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls that fail, and an engine that does. */
class EngineFailuresTest {

  private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

  private @Nullable EngineFixture fixture;

  @AfterEach
  void tearDown() {
    if (fixture != null) {
      fixture.close();
    }
  }

  @Test
  void call_thatThrows_givesAnErrorEverywhere_andTheSameException() {
    EngineFixture app = chora();
    IOException thrown = new IOException("no api_key=sk-1 here");

    assertThatThrownBy(
            () ->
                app.on(new JinjaGenerator())
                    .call(
                        "content.generate",
                        () -> {
                          throw thrown;
                        },
                        new Config("c1")))
        .isSameAs(thrown);

    assertThat(only(app.spans()))
        .hasStatus(StatusData.create(StatusCode.ERROR, "no api_key=[REDACTED] here"))
        .hasAttributes(
            Attributes.of(
                FUNCTION,
                "com.acme.Job.run",
                ChoraAttributes.CONTENT_CONFIG_ID,
                "c1",
                ChoraAttributes.GENERATOR_TYPE,
                "jinja2",
                ChoraAttributes.STATUS,
                "error",
                ERROR_TYPE,
                "java.io.IOException"));
    assertThat(only(app.events()))
        .hasSeverity(Severity.ERROR)
        .hasAttributes(
            Attributes.builder()
                .put(ChoraAttributes.STATUS, "error")
                .put(ChoraAttributes.CONTENT_CONFIG_ID, "c1")
                .put(ChoraAttributes.GENERATOR_TYPE, "jinja2")
                .put(ChoraAttributes.DURATION_MS, 5L)
                .put(ChoraAttributes.ERROR_MESSAGE, "no api_key=[REDACTED] here")
                .put(ERROR_TYPE, "java.io.IOException")
                .build());
    assertThat(only(only(app.metrics()).getHistogramData().getPoints()).getAttributes())
        .isEqualTo(
            Attributes.of(
                ChoraAttributes.GENERATOR_TYPE,
                "jinja2",
                ChoraAttributes.STATUS,
                "error",
                ERROR_TYPE,
                "java.io.IOException"));
  }

  @Test
  void exception_withoutAReadableMessage_isNamedByItsClass() {
    EngineFixture app = chora();
    class Broken extends RuntimeException {
      @Override
      public String getMessage() {
        throw new IllegalStateException("called");
      }
    }

    for (RuntimeException thrown : List.of(new Broken(), new IllegalStateException(" "))) {
      assertThatThrownBy(
              () ->
                  app.call(
                      "content.generate",
                      () -> {
                        throw thrown;
                      },
                      "c1"))
          .isSameAs(thrown);
    }

    assertThat(app.events())
        .extracting(event -> event.getAttributes().get(ChoraAttributes.ERROR_MESSAGE))
        .containsExactly(Broken.class.getName(), "java.lang.IllegalStateException");
    assertThat(app.log()).isEmpty();
  }

  @Test
  void returnedValue_thatIsAFailure_isAnError() throws Exception {
    EngineFixture app = job();

    app.call("job", List::of, "j1");
    app.call("job", () -> List.of("a", "b"), "j2");

    assertThat(app.spans()).hasSize(2);
    assertThat(app.spans().get(0))
        .hasName("run j1")
        .hasKind(SpanKind.CONSUMER)
        .hasStatus(StatusData.create(StatusCode.ERROR, "j1"))
        .hasAttributes(
            Attributes.of(
                FUNCTION,
                "com.acme.Job.run",
                AttributeKey.stringKey("acme.job"),
                "j1",
                AttributeKey.longKey("acme.size"),
                0L,
                ERROR_TYPE,
                "j1"));
    assertThat(app.spans().get(1)).hasName("run j2").hasStatus(StatusData.unset());
    assertThat(app.events()).hasSize(1);
    LongPointData count = only(only(app.metrics()).getLongSumData().getPoints());
    assertThat(count.getValue()).isEqualTo(1);
    assertThat(count.getAttributes()).isEqualTo(Attributes.of(ChoraAttributes.STATUS, "error"));
  }

  @Test
  void requiredValue_thatIsMissing_givesNoEvent_andIsReportedOnce() throws Exception {
    EngineFixture app = job();

    for (int i = 0; i < 3; i++) {
      app.call("job", List::of, 42);
    }

    assertThat(app.events()).isEmpty();
    assertThat(app.spans()).hasSize(3);
    assertThat(app.log())
        .containsExactly(
            "weft: rule acme/job gives no chora.content_generated because a required value is"
                + " missing: content_config_id:  -> correct 'from' or give a default");
  }

  @Test
  void fault_inTheEngine_neverReachesTheCaller_andIsReportedOnce() throws Exception {
    EngineFixture app = EngineFixture.unbound(JOB);
    fixture = app;
    LateEvents broken =
        new LateEvents() {
          @Override
          public boolean needed() {
            throw new IllegalStateException("broken");
          }

          @Override
          public void write(
              EventType type, Instant at, @Nullable Object[] values, boolean required) {}
        };
    app.bind(broken);

    Object first = app.call("job", List::of, "j1");
    Object second = app.call("job", List::of, "j2");

    assertThat(List.of(first, second)).containsExactly(List.of(), List.of());

    assertThat(app.spans()).as("ended all the same").hasSize(2);
    assertThat(app.log())
        .containsExactly("weft: rule acme/job failed; its signals may be incomplete");
  }

  private EngineFixture chora() {
    fixture = EngineFixture.chora(Set.of(), Map.of());
    return fixture;
  }

  private EngineFixture job() {
    fixture = EngineFixture.of(JOB);
    return fixture;
  }
}
