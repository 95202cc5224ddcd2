package dev.weft.signal;

import static dev.weft.signal.EngineFixture.FUNCTION;
import static dev.weft.signal.EngineFixture.JOB;
import static dev.weft.signal.EngineFixture.only;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.chora.ChoraAttributes;
import dev.weft.signal.EngineFixture.Config;
import dev.weft.signal.EngineFixture.JinjaGenerator;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineTest {

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
                "jinja2",
                ChoraAttributes.STATUS,
                "success"))
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
  void callsWhoseResultsNeverComplete_areNotAllHeldUntilTheJvmExits() throws Exception {
    EngineFixture app =
        of(
            """
            let: { n: { from: arg1, type: long } }
                span: { name: "n {n}" }
                at_exit: true
                limits: { nested: each }
            """);
    Object argument = new Object();
    WeakReference<Object> held = new WeakReference<>(argument);

    app.callAsync("one", CompletableFuture::new, argument, 0);
    argument = null;
    for (int i = 1; i <= 10_000; i++) {
      app.callAsync("one", CompletableFuture::new, "x", i);
    }

    for (int i = 0; i < 50 && held.get() != null; i++) {
      System.gc();
    }
    assertThat(held.get()).isNull();
    app.engine.exiting(1);
    assertThat(app.spans())
        .hasSize(10_000)
        .first()
        .satisfies(innermost -> assertThat(innermost).hasName("n 10000"));
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
}
