package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weft.collector.wire.EventFile.Event;
import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Jaeger.Span;
import dev.weft.collector.wire.Model;
import dev.weft.collector.wire.Otlp;
import dev.weft.collector.wire.Prometheus;
import dev.weft.collector.wire.Repository;
import dev.weft.collector.wire.Text;
import dev.weft.registry.EventType;
import dev.weft.registry.Instrument;
import dev.weft.registry.MetricType;
import dev.weft.registry.Registry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The four examples under the agent, through the real Collector into the real Jaeger and
 * Prometheus, compared with their ledgers and with the registry.
 */
@RunsExamples
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndToEndIT {
  private static final List<String> EXAMPLES = List.of("compose", "pipeline", "atlas", "swarm");

  /** The forms of the second half of the document instead of the first. */
  private static final String SECOND_FORMS =
      "-Dweft.disabled-rules=skyfield/mesh.change,skyfield/violation,skyfield/inspection"
          + " -Dweft.opt-in=skyfield/mesh.change.second,skyfield/violation.second,"
          + "skyfield/inspection.second";

  /** A rule that is off by default, and what is only counted when a limit or a failure is met. */
  private static final Set<String> NOT_RECORDED =
      Set.of("chora.workflow.duration", "weft.calls.limited", "weft.rule.failures");

  private static final String GOVERNANCE = "governance/ledger.ndjson";

  /** Six artifacts; five runs, and three looks into the data base outside of them. */
  private static final Map<String, Integer> TRACES =
      Map.of("atlas", 1, "compose", 6, "pipeline", 8, "swarm", 2, "swarm-second", 2);

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Map<String, List<String>> ledgers = new LinkedHashMap<>();
  private final Backends backends;

  EndToEndIT(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) {
    backends = new Backends(directory);
  }

  @BeforeAll
  void runExamples() {
    backends.startJaeger();
    backends.startCollector("collector/options/governance.yaml");
    backends.startPrometheus();
    for (String name : EXAMPLES) {
      run(name, name, Map.of());
    }
    run("swarm", "swarm-second", Map.of("WEFT_EXAMPLE_JAVA_OPTS", SECOND_FORMS));
  }

  private void run(String name, String service, Map<String, String> more) {
    Example example = new Example(name);
    Map<String, String> environment = new TreeMap<>(more);
    environment.put("OTEL_SERVICE_NAME", service);
    example.run(backends, environment);
    ledgers.put(service, example.newLines());
  }

  @AfterAll
  void stop() {
    backends.close();
  }

  @Test
  void everyLineOfALedger_isAnEventInTheFile() {
    Map<String, List<String>> inFile = new TreeMap<>();
    for (Event event : backends.collector().events().events()) {
      inFile.computeIfAbsent(event.service(), service -> new ArrayList<>()).add(event.line());
    }

    ledgers.forEach(
        (service, ledger) ->
            assertThat(inFile.get(service))
                .as(service)
                .containsExactlyInAnyOrderElementsOf(ledger));
  }

  @Test
  void everyLineOfALedger_readFromAFile_isTheSameEvent(@TempDir Path other) {
    List<String> lines = ledgers.values().stream().flatMap(List::stream).toList();
    Path tailed = other.resolve("ledgers");
    lines.stream()
        .collect(Collectors.groupingBy(EndToEndIT::ledgerOf, Collectors.joining("\n")))
        .forEach((file, content) -> Text.write(tailed.resolve(file), content + "\n"));
    Text.write(
        tailed.resolve("kfm/data/" + GOVERNANCE),
        lines.stream()
            .filter(EndToEndIT::isOfGovernance)
            .collect(Collectors.joining("\n", "", "\n")));

    try (Collector collector =
        new Collector(
            other.resolve("collector"),
            Map.of("COLLECTOR_LEDGERS", tailed.toString()),
            "",
            Collector.LOCAL,
            Collector.CONTRACT,
            "collector/ledger.yaml")) {
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(collector.events().events()).hasSameSizeAs(lines));
      assertThat(collector.events().events().stream().map(event -> Http.values(event.line())))
          .containsExactlyInAnyOrderElementsOf(lines.stream().map(Http::values).toList());
      assertThat(collector.program().log()).contains("telemetry.ndjson").doesNotContain(GOVERNANCE);
    }
  }

  /** Whether KFM writes a line to its second ledger too. */
  private static boolean isOfGovernance(String line) {
    return Set.of("policy.decision", "focus.query", "wpe.alert")
        .contains(Http.parse(line).path("kind").asText());
  }

  /** The file that the system of a line is tailed in. */
  private static String ledgerOf(String line) {
    JsonNode fields = Http.parse(line);
    if (fields.has("kind")) {
      return "kfm/run/telemetry.ndjson";
    }
    if (fields.has("session")) {
      return "osiris/run/events.jsonl";
    }
    return fields.has("component") ? "synaptic/events.jsonl" : "chora/events.jsonl";
  }

  @Test
  void everyEventOfTheRegistry_isInTheFile() {
    Set<String> seen =
        backends.collector().events().events().stream()
            .map(event -> event.type().name())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(seen)
        .containsExactlyElementsOf(
            Registry.events().stream()
                .filter(type -> !type.optIn())
                .filter(type -> !type.system().equals("weft")) // told only when lines are lost
                .map(EventType::name)
                .sorted()
                .toList());
  }

  @Test
  void everySpanThatTheCollectorTook_isInJaeger() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat((double) spans().count())
                    .isPositive()
                    .isEqualTo(backends.collector().sum("otelcol_receiver_accepted_spans")));
  }

  @Test
  void everyTrace_isOneTree() {
    for (String service : ledgers.keySet()) {
      Map<String, List<Span>> traces = backends.jaeger().traces(service);
      assertThat(traces).as(service).hasSize(Objects.requireNonNull(TRACES.get(service)));
      traces.forEach(
          (id, spans) -> {
            Set<String> ids = spans.stream().map(Span::id).collect(Collectors.toSet());
            List<String> outside =
                spans.stream()
                    .filter(span -> !ids.contains(span.parentId()))
                    .map(Span::name)
                    .toList();
            assertThat(outside).as("%s %s", service, id).hasSize(1);
          });
    }
  }

  @Test
  void everyDocumentedSpan_isInJaegerWithItsAttributes() {
    List<Set<String>> seen = spans().map(span -> span.attributes().keySet()).distinct().toList();
    Map<String, Set<String>> missing = new TreeMap<>();

    new Model()
        .spans()
        .forEach((type, attributes) -> missing.put(type, leastMissing(attributes, seen)));
    missing.values().removeIf(Set::isEmpty);

    assertThat(missing).as("attributes that no span has together").isEmpty();
  }

  /** What the nearest span lacks. */
  private static Set<String> leastMissing(Set<String> attributes, List<Set<String>> seen) {
    Set<String> least = attributes;
    for (Set<String> keys : seen) {
      Set<String> missing = new TreeSet<>(attributes);
      missing.removeAll(keys);
      least = missing.size() < least.size() ? missing : least;
    }
    return least;
  }

  @Test
  void everyEventInASpan_isSeenThereInJaeger() {
    Map<String, List<String>> onSpans = new TreeMap<>();
    spans()
        .forEach(
            span ->
                span.events()
                    .forEach(
                        event -> {
                          if (Registry.event(event.name()) != null) {
                            add(onSpans, span.id(), event.name(), event.attributes());
                          }
                        }));
    Map<String, List<String>> inFile = new TreeMap<>();
    for (Event event : backends.collector().events().events()) {
      if (!event.spanId().isEmpty()) {
        add(inFile, event.spanId(), event.type().name(), event.attributes());
      }
    }

    assertThat(onSpans).isNotEmpty().isEqualTo(inFile);
  }

  private static void add(
      Map<String, List<String>> bySpan,
      String span,
      String name,
      Map<String, JsonNode> attributes) {
    List<String> events = bySpan.computeIfAbsent(span, id -> new ArrayList<>());
    events.add(name + new TreeMap<>(attributes));
    events.sort(null);
  }

  @Test
  void everyMetricOfTheRegistry_isInPrometheusUnderItsName() {
    Set<String> expected =
        Registry.metrics().stream()
            .filter(metric -> !NOT_RECORDED.contains(metric.name()))
            .map(EndToEndIT::series)
            .collect(Collectors.toCollection(TreeSet::new));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(backends.prometheus().names()).containsAll(expected));
  }

  @Test
  void everyMetricOfTheRegistry_hasItsLabelsAndBuckets() {
    for (MetricType metric : Registry.metrics()) {
      Set<String> labels = new TreeSet<>();
      Set<Double> bounds = new TreeSet<>();
      for (Prometheus.Sample sample :
          backends.prometheus().query("last_over_time(" + series(metric) + "[1h])")) {
        labels.addAll(sample.ownLabels());
        bounds.add(bound(sample.labels().getOrDefault("le", "+Inf")));
      }
      labels.remove("le");
      if (bounds.isEmpty()) {
        continue; // another test's concern
      }
      assertThat(metric.labels().stream().map(label -> label.getKey().replace('.', '_')))
          .as(metric.name())
          .containsAll(labels);
      assertThat(bounds)
          .as(metric.name())
          .containsExactlyElementsOf(
              Stream.concat(metric.boundaries().stream(), Stream.of(Double.POSITIVE_INFINITY))
                  .toList());
    }
  }

  /** A panel of Grafana goes from an exemplar to its trace. */
  @Test
  void exemplarsOfAHistogram_nameTracesThatAreInJaeger() {
    Set<String> traces = backends.jaeger().traces("compose").keySet();

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        backends
                            .prometheus()
                            .exemplarTraces("chora_content_generation_duration_seconds_bucket"))
                    .isNotEmpty()
                    .isSubsetOf(traces));
  }

  private static String series(MetricType metric) {
    return metric.prometheusName() + (metric.instrument() == Instrument.HISTOGRAM ? "_bucket" : "");
  }

  private static double bound(String le) {
    return le.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(le);
  }

  @Test
  void everyEvent_isCountedByItsName() {
    Map<String, Long> expected =
        backends.collector().events().events().stream()
            .collect(Collectors.groupingBy(event -> event.type().name(), Collectors.counting()));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                expected.forEach(
                    (name, count) ->
                        assertThat(
                                backends
                                    .prometheus()
                                    .sum("weft_events_total{event_name=\"" + name + "\"}"))
                            .as(name)
                            .isEqualTo((double) count)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"energy_kwh_est", "carbon_kgco2e_est"})
  void whatEventsTellOfEnergy_isSummedInPrometheus(String name) {
    Map<String, Double> expected =
        backends.collector().events().events().stream()
            .filter(event -> event.attributes().containsKey("kfm.metrics." + name))
            .collect(
                Collectors.groupingBy(
                    event -> event.type().name(),
                    Collectors.summingDouble(event -> number(event, "kfm.metrics." + name))));

    assertThat(expected).containsOnlyKeys("focus.query", "pipeline.run.completed", "pipeline.step");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                expected.forEach(
                    (event, sum) ->
                        assertThat(
                                backends
                                    .prometheus()
                                    .sum(
                                        "weft_kfm_%s_total{event_name=\"%s\"}"
                                            .formatted(name, event)))
                            .as(event)
                            .isPositive()
                            .isCloseTo(sum, withinPercentage(0.001))));
  }

  private static double number(Event event, String key) {
    return ((Number) Otlp.plain(Objects.requireNonNull(event.attributes().get(key)))).doubleValue();
  }

  @Test
  void everyPanelAndEveryRule_hasData(@TempDir Path other) {
    Path grafana = Repository.CONFIG.resolve("grafana");
    Program.run(
        other.resolve("panels.log"),
        Map.of(),
        Program.file("panels"),
        "-prometheus=" + backends.prometheusAddress(),
        "-dashboards=" + grafana.resolve("dashboards"),
        "-allow=" + grafana.resolve("check/allow.txt"),
        "-window=1h",
        "-wait=" + PATIENCE.toSeconds() + "s");
  }

  private Stream<Span> spans() {
    return ledgers.keySet().stream()
        .flatMap(service -> backends.jaeger().traces(service).values().stream())
        .flatMap(List::stream);
  }
}
