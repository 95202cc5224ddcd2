package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weft.collector.EventFile.Event;
import dev.weft.collector.Jaeger.Span;
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

/**
 * The four examples under the agent, through the real Collector into the real Jaeger and
 * Prometheus, compared with their ledgers and with the registry.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndToEndIT {
  private static final List<String> EXAMPLES = List.of("compose", "pipeline", "atlas", "swarm");

  /** The forms of the second half of the document instead of the first. */
  private static final String SECOND_FORMS =
      "-Dweft.disabled-rules=skyfield/mesh.change,skyfield/violation,skyfield/inspection"
          + " -Dweft.opt-in=skyfield/mesh.change.second,skyfield/violation.second,"
          + "skyfield/inspection.second";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Map<String, List<String>> ledgers = new LinkedHashMap<>();
  private final Backends backends;

  EndToEndIT(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) {
    backends = new Backends(directory);
  }

  @BeforeAll
  void runExamples() {
    backends.startJaeger();
    backends.startCollector();
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
    for (Event event : backends.events().events()) {
      inFile.computeIfAbsent(event.service(), service -> new ArrayList<>()).add(event.line());
    }

    ledgers.forEach(
        (service, ledger) ->
            assertThat(inFile.get(service))
                .as(service)
                .containsExactlyInAnyOrderElementsOf(ledger));
  }

  @Test
  void everyEventOfTheRegistry_isInTheFile() {
    Set<String> seen =
        backends.events().events().stream()
            .map(event -> event.type().name())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(seen)
        .containsExactlyElementsOf(
            Registry.events().stream()
                .filter(type -> !type.optIn())
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
                    .isEqualTo(backends.collectorSum("otelcol_receiver_accepted_spans")));
  }

  @Test
  void everyTrace_isOneTree() {
    for (String service : ledgers.keySet()) {
      Map<String, List<Span>> traces = backends.jaeger().traces(service);
      assertThat(traces).as(service).isNotEmpty();
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
    List<Set<String>> seen = spans().map(span -> span.attributes().keySet()).toList();

    new Model()
        .spans()
        .forEach(
            (type, attributes) ->
                assertThat(seen).as(type).anyMatch(keys -> keys.containsAll(attributes)));
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
    for (Event event : backends.events().events()) {
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
  void everyMetricOfTheRegistry_hasItsNameLabelsAndBucketsInPrometheus() {
    Prometheus prometheus = backends.prometheus();
    for (MetricType metric : Registry.metrics()) {
      boolean histogram = metric.instrument() == Instrument.HISTOGRAM;
      String series = metric.prometheusName() + (histogram ? "_bucket" : "");
      await(metric.name())
          .atMost(PATIENCE)
          .until(() -> !prometheus.query("last_over_time(" + series + "[1h])").isEmpty());
      Set<String> labels = new TreeSet<>();
      Set<Double> bounds = new TreeSet<>();
      for (Prometheus.Sample sample : prometheus.query("last_over_time(" + series + "[1h])")) {
        labels.addAll(sample.ownLabels());
        if (histogram) {
          bounds.add(bound(sample.labels().getOrDefault("le", "")));
        }
      }
      labels.remove("le");
      assertThat(metric.labels().stream().map(label -> label.getKey().replace('.', '_')))
          .as(metric.name())
          .containsAll(labels);
      if (histogram) {
        assertThat(bounds)
            .as(metric.name())
            .containsExactlyElementsOf(
                Stream.concat(metric.boundaries().stream(), Stream.of(Double.POSITIVE_INFINITY))
                    .toList());
      }
    }
  }

  private static double bound(String le) {
    return le.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(le);
  }

  @Test
  void everyEvent_isCountedByItsName() {
    Map<String, Long> expected =
        backends.events().events().stream()
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

  private Stream<Span> spans() {
    return ledgers.keySet().stream()
        .flatMap(service -> backends.jaeger().traces(service).values().stream())
        .flatMap(List::stream);
  }
}
