package dev.weft.agent;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import acme.content.Scenarios;
import dev.weft.agent.Signals.ReceivedLog;
import dev.weft.agent.Signals.ReceivedPoint;
import dev.weft.agent.Signals.ReceivedSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

/**
 * The chora contract, on the ledger and on the wire: one application that succeeds, fails, nests,
 * runs in parallel and completes later, on every JDK and over both protocols.
 */
class ContractIT {

  private static final String[] SCENARIOS = {
    "types", "overloads", "errors", "validation", "composer", "parallel", "futures", "monos"
  };

  private static final List<String> CONTENT_KEYS =
      List.of(
          "timestamp",
          "trace_id",
          "event_type",
          "status",
          "content_config_id",
          "generator_type",
          "duration_ms",
          "error_message");
  private static final List<String> ARTIFACT_KEYS =
      List.of(
          "timestamp",
          "trace_id",
          "event_type",
          "status",
          "artifact_config_id",
          "section_count",
          "duration_ms",
          "output_path",
          "error_message");
  private static final List<String> VALIDATION_KEYS =
      List.of(
          "timestamp",
          "trace_id",
          "event_type",
          "status",
          "content_config_id",
          "validation_passed",
          "rule_count",
          "duration_ms",
          "error_message");

  /** A line each: event, id, status, own values except times, message. */
  private static final Path EXPECTED = Path.of("target/test-classes/expected-lines.txt");

  @TempDir static Path temporary;
  private static final List<ObservedRun> RUNS = new ArrayList<>();

  static List<ObservedRun> runs() throws IOException {
    if (RUNS.isEmpty()) {
      for (Jdk jdk : Jdk.all()) {
        RUNS.add(run(jdk, Protocol.GRPC, false));
        RUNS.add(run(jdk, Protocol.HTTP, true));
      }
    }
    return RUNS;
  }

  private static ObservedRun run(Jdk jdk, Protocol protocol, boolean fast) throws IOException {
    try (OtlpReceiver receiver = protocol.receiver()) {
      ForkedJvm jvm = application(jdk);
      if (fast) {
        jvm.fast().property("otel.instrumentation.reactor.enabled", "true");
      }
      return ObservedRun.of(jdk + " over " + protocol, jvm, receiver);
    }
  }

  private static ForkedJvm application(Jdk jdk) throws IOException {
    return ForkedJvm.in(Files.createTempDirectory(temporary, "run"))
        .on(jdk)
        .withLibrary(Mono.class)
        .withLibrary(org.reactivestreams.Publisher.class)
        .application(Scenarios.class, SCENARIOS);
  }

  @ParameterizedTest
  @MethodSource("runs")
  void application_withAgent_printsTheSameAsWithout(ObservedRun run) throws IOException {
    JvmResult plain = application(Jdk.current()).withoutAgent().run();

    assertThat(plain.exitCode()).as(plain.stderr()).isZero();
    assertThat(run.result().exitCode()).as(run.result().stderr()).isZero();
    assertThat(run.result().stdout()).isEqualTo(plain.stdout());
  }

  @ParameterizedTest
  @MethodSource("runs")
  void ledger_everyCall_hasOneLineWithItsValues(ObservedRun run) throws IOException {
    assertThat(run.ledger().stream().map(ContractIT::summary).sorted())
        .containsExactlyElementsOf(Files.readAllLines(EXPECTED));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void ledger_everyLine_hasTheDocumentedKeysInOrder(ObservedRun run) {
    assertThat(run.ledger())
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line.keys())
                    .isEqualTo(
                        switch (line.eventType()) {
                          case "chora.content_generated" -> CONTENT_KEYS;
                          case "chora.artifact_assembled" -> ARTIFACT_KEYS;
                          default -> VALIDATION_KEYS;
                        }));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void ledger_everyLine_hasUtcMillisecondsADurationAndNoTraceId(ObservedRun run) {
    assertThat(run.ledger())
        .isNotEmpty()
        .allSatisfy(
            line -> {
              assertThat(line.text("timestamp"))
                  .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
              assertThat(line.number("duration_ms")).isNotNegative();
              assertThat(line.values()).containsEntry("trace_id", LedgerLine.Null.INSTANCE);
            });
  }

  @ParameterizedTest
  @MethodSource("runs")
  void logs_everyLine_hasOneRecordWithItsValues(ObservedRun run) {
    assertThat(run.ledger()).isNotEmpty().hasSameSizeAs(run.logs());
    assertThat(run.ledger())
        .allSatisfy(
            line -> {
              ReceivedLog log = run.log(line);
              assertThat(log.attributes()).isEqualTo(attributesOf(line, log));
              assertThat(Instant.ofEpochMilli(log.timeUnixNano() / 1_000_000))
                  .isEqualTo(Instant.parse(line.text("timestamp")));
            });
  }

  @ParameterizedTest
  @MethodSource("runs")
  void logs_everyRecord_isInTheSpanOfItsCall(ObservedRun run) {
    assertThat(run.spans()).isNotEmpty().hasSameSizeAs(run.ledger());
    assertThat(run.ledger())
        .allSatisfy(
            line -> {
              ReceivedLog log = run.log(line);
              ReceivedSpan span = run.span(line.id());
              assertThat(List.of(log.traceId(), log.spanId()))
                  .isEqualTo(List.of(span.traceId(), span.spanId()));
            });
  }

  @ParameterizedTest
  @MethodSource("runs")
  void spans_contentCalls_haveExactlyTheseAttributes(ObservedRun run) {
    assertThat(run.ledger())
        .filteredOn(line -> line.eventType().equals("chora.content_generated"))
        .isNotEmpty()
        .allSatisfy(
            line -> {
              ReceivedSpan span = run.span(line.id());
              boolean failed = line.status().equals("error");
              assertThat(span.name()).isEqualTo("generate " + line.text("generator_type"));
              assertThat(span.kind()).isEqualTo("INTERNAL");
              assertThat(span.status()).isEqualTo(failed ? "ERROR" : "UNSET");
              assertThat(span.attribute("chora.content_config_id")).isEqualTo(line.id());
              assertThat(span.attribute("chora.generator_type"))
                  .isEqualTo(line.text("generator_type"));
              assertThat(span.attribute("chora.status")).isEqualTo(line.status());
              assertThat(span.attribute("code.function.name")).endsWith(".generate");
              assertThat(ownKeys(span))
                  .isEqualTo(
                      keys(
                          failed,
                          "chora.content_config_id",
                          "chora.generator_type",
                          "chora.status",
                          "code.function.name"));
            });
  }

  @ParameterizedTest
  @MethodSource("runs")
  void spans_failedCalls_nameTheErrorType(ObservedRun run) {
    Map<String, String> types = new TreeMap<>();
    run.spans().stream()
        .filter(span -> span.status().equals("ERROR"))
        .forEach(
            span ->
                types.put(
                    String.valueOf(ObservedRun.idOf(span.attributes())),
                    span.attribute("error.type")));

    assertThat(types)
        .isEqualTo(
            Map.of(
                "broken", "java.lang.IllegalStateException",
                "error", "java.lang.AssertionError",
                "future-cancelled", "java.util.concurrent.CancellationException",
                "future-failure", "java.lang.IllegalStateException",
                "message", "java.lang.IllegalStateException",
                "mono-failure", "java.lang.IllegalStateException",
                "no-message", "java.lang.IllegalStateException",
                "summary", "java.lang.IllegalStateException",
                "unreadable", "java.lang.IllegalArgumentException"));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void spans_sectionsOfAnArtifact_areChildrenOfItsSpan(ObservedRun run) {
    for (String artifact : List.of("report", "weekly")) {
      ReceivedSpan parent = run.span(artifact);
      assertThat(parent.isRoot()).isTrue();
      assertThat(parent.name()).startsWith("assemble").doesNotContain(artifact);
      assertThat(run.ledger())
          .filteredOn(line -> line.id().startsWith(artifact + "-"))
          .hasSize((int) run.line(artifact).number("section_count"))
          .allSatisfy(
              line -> {
                ReceivedSpan child = run.span(line.id());
                assertThat(List.of(child.traceId(), child.parentSpanId()))
                    .isEqualTo(List.of(parent.traceId(), parent.spanId()));
              });
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void spans_callsOutsideOfOthers_areRoots(ObservedRun run) {
    for (String id : List.of("jinja2", "message", "future-success", "getter", "clean")) {
      assertThat(run.span(id).isRoot()).as(id).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void metrics_generationDuration_countsTheLinesByTypeAndStatus(ObservedRun run) {
    Map<List<String>, Long> lines =
        run.ledger().stream()
            .filter(line -> line.eventType().equals("chora.content_generated"))
            .collect(
                groupingBy(
                    line -> List.of(line.text("generator_type"), line.status()), counting()));
    List<ReceivedPoint> points =
        run.points().stream()
            .filter(point -> point.metric().equals("chora.content.generation.duration"))
            .toList();

    assertThat(
            points.stream()
                .collect(
                    groupingBy(
                        point ->
                            List.of(
                                String.valueOf(point.attributes().get("chora.generator_type")),
                                String.valueOf(point.attributes().get("chora.status"))),
                        summingLong(ReceivedPoint::count))))
        .isEqualTo(lines);
    assertThat(points)
        .allSatisfy(
            point -> {
              boolean failed = "error".equals(point.attributes().get("chora.status"));
              assertThat(List.of(point.type(), point.unit())).isEqualTo(List.of("histogram", "s"));
              assertThat(point.sum()).isBetween(0.0, 60.0);
              assertThat(point.attributes().keySet())
                  .isEqualTo(keys(failed, "chora.generator_type", "chora.status"));
            });
  }

  private static String summary(LedgerLine line) {
    String own =
        switch (line.eventType()) {
          case "chora.content_generated" -> line.text("generator_type");
          case "chora.artifact_assembled" ->
              line.text("section_count") + " " + line.text("output_path");
          default -> line.text("validation_passed") + " " + line.text("rule_count");
        };
    return "%s %s %s %s | %s"
        .formatted(line.eventType(), line.id(), line.status(), own, line.text("error_message"));
  }

  /** The line's own fields; failed calls name their error type besides. */
  private static Map<String, Object> attributesOf(LedgerLine line, ReceivedLog log) {
    Map<String, Object> attributes = new TreeMap<>();
    line.values()
        .forEach(
            (key, value) -> {
              if (value != LedgerLine.Null.INSTANCE
                  && !List.of("timestamp", "event_type").contains(key)) {
                attributes.put("chora." + key, value);
              }
            });
    if (line.status().equals("error")) {
      attributes.put("error.type", log.attributes().getOrDefault("error.type", "missing"));
    }
    return attributes;
  }

  private static Set<String> keys(boolean failed, String... keys) {
    Set<String> all = new TreeSet<>(List.of(keys));
    if (failed) {
      all.add("error.type");
    }
    return all;
  }

  /** Without the thread's name and id, which upstream adds to every span. */
  private static Set<String> ownKeys(ReceivedSpan span) {
    Set<String> keys = new TreeSet<>(span.attributes().keySet());
    keys.removeIf(key -> key.startsWith("thread."));
    return keys;
  }
}
