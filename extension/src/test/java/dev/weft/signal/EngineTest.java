package dev.weft.signal;

import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.chora.ChoraAttributes;
import dev.weft.registry.EventType;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineTest {

  private static final AttributeKey<String> FUNCTION = AttributeKey.stringKey("code.function.name");
  private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

  private static final String JOB =
      """
      rules_version: 1
      pack: { id: acme, version: 2, namespace: acme, scope: com.acme }
      rules:
        - id: job
          match: { types: { class: com.acme.Job }, methods: { name: run } }
          let:
            job: { from: "arg0(String)", default: none }
            content_config_id: arg0(String)
            generator_type: const.x
            size: { from: return.size, type: long }
            password: arg1
          when: job != 'skipped'
          failure: { when: size == 0, message: job, type: job }
          span: { name: "run {job}", kind: consumer, attributes: [job, size, password] }
          events:
            error: { emit: chora.content_generated, fields: { status: outcome, duration_ms: elapsed_ms } }
          metrics:
            - { name: chora.validation.failures, by: { chora.status: outcome }, when: error_type }
          limits: { nested: each }
      """;

  /** What a generator of the application is given. */
  record Config(String id) {}

  static final class JinjaGenerator {}

  /** What a composer of the application returns. */
  record Artifact(List<String> sections, String outputPath) {}

  private @Nullable EngineFixture fixture;

  @AfterEach
  void tearDown() {
    if (fixture != null) {
      fixture.close();
    }
  }

  @Test
  void call_thatSucceeds_givesSpanEventAndMetric() throws Exception {
    EngineFixture app = chora();

    String result =
        app.on(new JinjaGenerator()).call("content.generate", () -> "text", new Config("c1"));

    assertThat(result).isEqualTo("text");
    SpanData span = only(app.spans());
    assertThat(span)
        .hasName("generate jinja2")
        .hasKind(SpanKind.INTERNAL)
        .hasStatus(StatusData.unset())
        .hasAttributes(
            Attributes.of(
                FUNCTION,
                "com.acme.Job.run",
                ChoraAttributes.CONTENT_CONFIG_ID,
                "c1",
                ChoraAttributes.GENERATOR_TYPE,
                "jinja2"))
        .hasEvents();
    assertThat(span.getInstrumentationScopeInfo().getName()).isEqualTo("dev.weft.chora");
    assertThat(span.getInstrumentationScopeInfo().getVersion()).isEqualTo("1.3.0");
    LogRecordData event = only(app.events());
    assertThat(event.getEventName()).isEqualTo("chora.content_generated");
    assertThat(event)
        .hasSpanContext(span.getSpanContext())
        .hasSeverity(Severity.INFO)
        .hasBody("Content was generated or failed to be.")
        .hasAttributes(
            Attributes.of(
                ChoraAttributes.STATUS, "success",
                ChoraAttributes.CONTENT_CONFIG_ID, "c1",
                ChoraAttributes.GENERATOR_TYPE, "jinja2",
                ChoraAttributes.DURATION_MS, 5L));
    MetricData metric = only(app.metrics());
    assertThat(metric)
        .hasName("chora.content.generation.duration")
        .hasUnit("s")
        .hasDescription("How long content generation takes.");
    HistogramPointData point = only(metric.getHistogramData().getPoints());
    assertThat(point.getBoundaries())
        .containsExactly(
            0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0, 30.0,
            60.0);
    assertThat(point.getCount()).isEqualTo(1);
    assertThat(point.getSum()).isEqualTo(0.005);
    assertThat(point.getAttributes())
        .isEqualTo(
            Attributes.of(
                ChoraAttributes.GENERATOR_TYPE, "jinja2", ChoraAttributes.STATUS, "success"));
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
  void when_thatDoesNotHold_leavesTheCallAlone() throws Exception {
    EngineFixture app = job();

    app.call("job", () -> "x", "skipped");

    assertThat(app.spans()).isEmpty();
  }

  @Test
  void value_ofASecretName_isMasked() throws Exception {
    EngineFixture app = job();

    app.call("job", () -> "x", "j1", "hunter2");

    assertThat(only(app.spans()).getAttributes().get(AttributeKey.stringKey("acme.password")))
        .isEqualTo("[REDACTED]");
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
  void nothing_isObservedBeforeBind() throws Exception {
    EngineFixture app = EngineFixture.unbound(JOB);
    fixture = app;

    Invocation early = app.engine.enter(0, "m", this, new Object[] {"j"});
    app.bind(new EngineFixture.Late());
    app.call("job", () -> "x", "j1");

    assertThat(early).isNull();
    assertThat(app.spans()).hasSize(1);
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
          public void write(EventType type, Instant at, @Nullable Object[] values) {}
        };
    app.bind(broken);

    Object first = app.call("job", List::of, "j1");
    Object second = app.call("job", List::of, "j2");

    assertThat(List.of(first, second)).containsExactly(List.of(), List.of());

    assertThat(app.spans()).as("ended all the same").hasSize(2);
    assertThat(app.log())
        .containsExactly("weft: rule acme/job failed; its signals may be incomplete");
  }

  @Test
  void lateEvents_goToTheLedger() throws Exception {
    EngineFixture app = EngineFixture.unbound(JOB);
    fixture = app;
    EngineFixture.Late late = new EngineFixture.Late();
    app.bind(late);
    late.needed = true;

    app.call("job", List::of, "j1");

    assertThat(app.events()).isEmpty();
    assertThat(late.written)
        .containsExactly(
            "chora.content_generated[status=error, content_config_id=j1, generator_type=x,"
                + " duration_ms=5, error_message=j1]");
  }

  @Test
  void labels_beyondTheirCap_becomeOther() throws Exception {
    EngineFixture app =
        of(
            """
            let: { status: arg0, n: { from: arg1, type: long } }
                metrics: [ { name: chora.artifact.sections, value: n, by: { chora.status: status } } ]
                limits: { label_values: 2 }
            """);

    for (String status : List.of("a", "b", "c", "a", "d")) {
      app.call("one", () -> "x", status, 3);
    }
    app.call("one", () -> "x", "a", "no number");

    assertThat(only(app.metrics()).getHistogramData().getPoints())
        .extracting(
            point -> point.getAttributes().get(ChoraAttributes.STATUS) + "=" + point.getCount())
        .containsExactlyInAnyOrder("a=2", "b=1", "other=2");
  }

  @Test
  @SuppressWarnings({"EffectivelyPrivate", "UnusedMethod"}) // read by its name
  void calls_madeByOurOwnReading_areNotObserved() throws Exception {
    EngineFixture app =
        of(
            """
            accessors: ["**"]
                let: { name: arg0.name }
                span: { name: run, attributes: [name] }
                limits: { nested: each }
            """);
    class Reentrant {
      public String getName() throws Exception {
        return app.call("one", () -> "read");
      }
    }

    app.call("one", () -> "x", new Reentrant());

    assertThat(only(app.spans()).getAttributes().get(AttributeKey.stringKey("rules.name")))
        .isEqualTo("read");
  }

  @Test
  void constructor_isACallThatBeganBefore() {
    EngineFixture app = job();

    app.engine.constructed(0, "com.acme.Job.<init>", System.nanoTime(), this, new Object[] {"j1"});

    assertThat(only(app.spans())).hasName("run j1");
  }

  @Test
  void texts_areCutAtTheirLimit() throws Exception {
    EngineFixture app =
        of(
            """
            let: { text: arg0 }
                span: { name: run, attributes: [text] }
                limits: { max_string: 4 }
            """);

    app.call("one", () -> "x", "abcdefgh");

    assertThat(only(app.spans()).getAttributes().get(AttributeKey.stringKey("rules.text")))
        .isEqualTo("abcd...[cut 4 chars]");
  }

  @Test
  @SuppressWarnings("try")
  void optInEventsAndFields_areGivenWhenSwitchedOn() throws Exception {
    EngineFixture off = chora();
    EngineFixture on =
        EngineFixture.chora(
            Set.of("chora.workflow_completed", "chora.session_id"), Map.of("CHORA_TRACE_ID", "w1"));
    fixture = on;
    Baggage baggage = Baggage.builder().put("session.id", "s1").build();

    try (Scope scope = baggage.makeCurrent()) {
      off.call("workflow.run", () -> "x", "flow");
      on.call("workflow.run", () -> "x", "flow");
    } finally {
      off.close();
    }

    assertThat(off.events()).isEmpty();
    assertThat(only(on.events()).getAttributes())
        .isEqualTo(
            Attributes.of(
                ChoraAttributes.TRACE_ID, "w1",
                ChoraAttributes.STATUS, "success",
                ChoraAttributes.WORKFLOW_ID, "flow",
                ChoraAttributes.DURATION_MS, 5L,
                ChoraAttributes.SESSION_ID, "s1"));
  }

  @Test
  void sections_areCountedByTheGenerationsThatSucceededInside() throws Exception {
    EngineFixture app = chora();

    app.call(
        "artifact.assemble",
        () -> {
          app.call("content.generate", () -> "x", "c1");
          app.call("content.generate", () -> "x", "c2");
          try {
            app.call(
                "content.generate",
                () -> {
                  throw new IOException("boom");
                },
                "c3");
          } catch (IOException expected) {
            assertThat(expected).hasMessage("boom");
          }
          return "artifact";
        },
        "a1");

    LogRecordData assembled = app.events().get(3);
    assertThat(assembled.getAttributes().get(ChoraAttributes.SECTION_COUNT)).isEqualTo(2);
  }

  @Test
  void result_isReadForTheSections() throws Exception {
    EngineFixture app = chora();

    app.call("artifact.assemble", () -> new Artifact(List.of("a", "b"), "out/a.md"), "a1");

    assertThat(only(app.events()).getAttributes())
        .isEqualTo(
            Attributes.of(
                ChoraAttributes.STATUS, "success",
                ChoraAttributes.ARTIFACT_CONFIG_ID, "a1",
                ChoraAttributes.SECTION_COUNT, 2L,
                ChoraAttributes.DURATION_MS, 5L,
                ChoraAttributes.OUTPUT_PATH, "out/a.md"));
  }

  private EngineFixture chora() {
    fixture = EngineFixture.chora(Set.of(), Map.of());
    return fixture;
  }

  private EngineFixture job() {
    fixture = EngineFixture.of(JOB);
    return fixture;
  }

  private EngineFixture of(String rest) {
    fixture =
        EngineFixture.of(
            "rules_version: 1\nrules:\n  - id: one\n"
                + "    match: { types: { class: a.B }, methods: { name: m } }\n    "
                + rest);
    return fixture;
  }

  private static <T> T only(Iterable<T> items) {
    assertThat(items).hasSize(1);
    return items.iterator().next();
  }
}
