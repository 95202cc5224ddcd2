package dev.weft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.capture.CompileContext.Surroundings;
import dev.weft.chora.ChoraAttributes;
import dev.weft.config.LimitsConfig;
import dev.weft.guard.Guards;
import dev.weft.health.SdkQueues;
import dev.weft.process.Redaction;
import dev.weft.rule.Rule;
import dev.weft.rule.parse.RuleFixture;
import dev.weft.signal.Engine;
import dev.weft.signal.Invocation;
import dev.weft.sink.LedgerExporter;
import dev.weft.sink.LedgerProcessor;
import dev.weft.sink.LedgerReport;
import dev.weft.sink.Ledgers;
import dev.weft.sink.PatientLedgers;
import dev.weft.sink.RedactingExporters;
import dev.weft.sink.RedactionProcessor;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One secret, put into everything that leaves the process. */
class RedactionSurfacesTest {
  private static final String SECRET = "ghp_0123456789abcdefghijABCDEFGHIJ012345";

  private static final String RULES =
      """
      rules_version: 1
      pack: { id: acme, namespace: acme, scope: com.acme }
      rules:
        - id: generate
          match: { types: { class: com.acme.Job }, methods: { name: generate } }
          let:
            content_config_id: arg0
            generator_type: arg0
            texts: { from: arg1, type: string_list }
            map: { from: arg2, type: map }
            session: const['run_1']
            session_id: const['run_1']
            pipeline: arg0
            file_type: const['xml']
            stack: value['error_stack']
          span: { name: "generate {content_config_id}", attributes: [content_config_id, texts, map, stack] }
          events:
            enter: { emit: osiris.run_start }
            end: { emit: chora.content_generated, fields: { status: outcome, duration_ms: elapsed_ms } }
          metrics:
            - { name: chora.validation.failures, by: { chora.status: content_config_id } }
          documents:
            - { path: "%s/documents/{pipeline}.json", content: map }
      """;

  private final Path directory;
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();
  private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
  private final LedgerProcessor ledger;
  private final OpenTelemetrySdk sdk;

  RedactionSurfacesTest(@TempDir Path directory) {
    this.directory = directory;
    Redaction redaction = Redaction.DEFAULT;
    RedactingExporters redacting = new RedactingExporters(redaction, new SdkQueues(() -> 0));
    Ledgers ledgers =
        PatientLedgers.of(
            Map.of(
                "chora",
                directory.resolve("chora.jsonl").toString(),
                "osiris",
                directory + "/{pipeline}/events.jsonl"),
            Set.of());
    ledger = new LedgerProcessor(new LedgerExporter(ledgers, new LedgerReport(), null), ledgers);
    Resource resource =
        Resource.create(
            Attributes.of(
                AttributeKey.stringArrayKey("process.command_args"), List.of("-Dx=" + SECRET)));
    sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .setResource(resource)
                    .addSpanProcessor(SimpleSpanProcessor.create(redacting.redacting(spans)))
                    .build())
            .setLoggerProvider(
                SdkLoggerProvider.builder()
                    .setResource(resource)
                    .addLogRecordProcessor(new RedactionProcessor(redaction))
                    .addLogRecordProcessor(ledger)
                    .addLogRecordProcessor(
                        SimpleLogRecordProcessor.create(redacting.redacting(logs)))
                    .build())
            .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metrics).build())
            .build();
  }

  @AfterEach
  void tearDown() {
    sdk.close();
  }

  @Test
  void secretInACall_isOnNoSurface() throws IOException {
    call();

    List<String> exported = exported();
    assertThat(spans.getFinishedSpanItems()).hasSize(1);
    assertThat(logs.getFinishedLogRecordItems()).hasSize(2);
    assertThat(files()).hasSize(3);
    assertThat(exported).noneMatch(text -> text.contains(SECRET.substring(0, 12)));
    assertThat(exported).filteredOn(text -> text.contains("REDACTED")).hasSizeGreaterThan(8);
  }

  @Test
  void secretInSignalsOfOthers_isOnNoSurface() throws IOException {
    spanOfOthers();
    logOfOthers();

    List<String> exported = exported();
    assertThat(spans.getFinishedSpanItems()).hasSize(1);
    assertThat(logs.getFinishedLogRecordItems()).hasSize(1);
    assertThat(exported).noneMatch(text -> text.contains(SECRET.substring(0, 12)));
    assertThat(exported).allMatch(text -> text.contains("REDACTED"));
  }

  @Test
  void secretInEventsOfTheApplication_isInNoLedger() throws IOException {
    Publisher publisher = new Publisher();
    publisher.bind(sdk);
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("status", "error");
    values.put("content_config_id", "c-1");
    values.put("generator_type", "jinja2");
    values.put("duration_ms", 5L);
    values.put("error_message", "denied: " + SECRET);

    publisher.publish(
        directory.resolve("own.jsonl"), "chora.content_generated", Instant.now(), values);
    sdk.getLogsBridge()
        .get("acme")
        .logRecordBuilder()
        .setEventName("chora.content_generated")
        .setAttribute(ChoraAttributes.STATUS, "success")
        .setAttribute(ChoraAttributes.CONTENT_CONFIG_ID, SECRET)
        .setAttribute(ChoraAttributes.GENERATOR_TYPE, "jinja2")
        .setAttribute(ChoraAttributes.DURATION_MS, 5L)
        .emit();

    assertThat(Files.readString(directory.resolve("own.jsonl"))).contains("denied: [REDACTED]");
    assertThat(Files.readString(directory.resolve("chora.jsonl"))).contains("\"[REDACTED]\"");
    assertThat(exported()).noneMatch(text -> text.contains(SECRET.substring(0, 12)));
  }

  private void call() {
    List<Rule> rules = RuleFixture.rules(RULES.formatted(directory));
    Engine engine =
        new Engine(
            rules,
            new Engine.Options(Set.of(), Surroundings.NONE),
            Map.of(),
            new Guards(LimitsConfig.DEFAULT, true));
    engine.bind(sdk, ledger);
    Object[] args = {SECRET, List.of("a", SECRET), Map.of("a", Map.of(SECRET, List.of(SECRET)))};
    Invocation call = Objects.requireNonNull(engine.enter(0, "com.acme.Job.generate", this, args));
    engine.exit(call, null, new IllegalStateException("no access with " + SECRET));
  }

  private void spanOfOthers() {
    Attributes attributes =
        Attributes.builder()
            .put("url.full", "https://api.example.org/?access_token=" + SECRET)
            .put("list", "a", SECRET)
            .put("api_key", "short")
            .build();
    SpanContext linked =
        SpanContext.create(
            "0af7651916cd43dd8448eb211c80319c",
            "b7ad6b7169203331",
            TraceFlags.getDefault(),
            TraceState.getDefault());
    Span span =
        sdk.getTracer("other")
            .spanBuilder("GET /" + SECRET)
            .setAllAttributes(attributes)
            .addLink(linked, attributes)
            .startSpan();
    span.recordException(new IllegalStateException("token " + SECRET));
    span.addEvent("event " + SECRET, attributes);
    span.setStatus(StatusCode.ERROR, "token " + SECRET);
    span.end();
  }

  private void logOfOthers() {
    sdk.getLogsBridge()
        .get("other")
        .logRecordBuilder()
        .setBody(Value.of(Map.of("text", Value.of("token " + SECRET))))
        .setAttribute(AttributeKey.stringKey("exception.message"), "token " + SECRET)
        .setAttribute(AttributeKey.stringKey("exception.stacktrace"), "at x\n token " + SECRET)
        .emit();
  }

  /** Every part of what was exported, and the names and contents of the files. */
  private List<String> exported() throws IOException {
    List<String> all = new ArrayList<>();
    for (SpanData span : spans.getFinishedSpanItems()) {
      all.add(span.getName());
      all.add(span.getAttributes().toString());
      all.add(span.getResource().getAttributes().toString());
      all.add(span.getStatus().toString());
      span.getEvents().forEach(event -> all.add(event.getName() + event.getAttributes()));
      span.getLinks().forEach(link -> all.add(link.getAttributes().toString()));
    }
    for (LogRecordData log : logs.getFinishedLogRecordItems()) {
      all.add(log.getAttributes() + " " + log.getBodyValue());
      all.add(log.getResource().getAttributes().toString());
    }
    metrics
        .collectAllMetrics()
        .forEach(
            metric ->
                metric.getData().getPoints().forEach(p -> all.add(p.getAttributes().toString())));
    for (Path file : files()) {
      all.add(directory.relativize(file) + "\n" + Files.readString(file));
    }
    return all;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
