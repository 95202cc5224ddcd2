package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Jaeger.Span;
import dev.weft.collector.wire.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jaeger that keeps its spans in a real Elasticsearch. */
@Order(1) // a long one
class JaegerElasticsearchIT extends OnElasticsearch {
  private static final String FILE = "jaeger/elasticsearch.yaml";
  private static final String PREFIX = "codex-synaptic-jaeger-";

  JaegerElasticsearchIT(@TempDir Path directory) {
    super(directory);
  }

  @Test
  void tracesOfAnApplication_areTheSameAfterJaegerAndElasticsearchHaveEnded() {
    backends.startCollector();
    Program jaeger = backends.startJaeger(environment, FILE);
    int workflows;
    try (Desk desk = Desk.open(backends)) {
      await().atMost(PATIENCE).until(() -> desk.ledger().size() > 30);
      workflows = desk.end();
    }
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(spans()).hasSize(2 * workflows));
    Set<Span> before = spans();
    assertThat(before).anySatisfy(span -> assertThat(span.events()).isNotEmpty());
    assertThat(before).anySatisfy(span -> assertThat(span.parentId()).isNotEmpty());

    jaeger.stop();
    elasticsearch.stop();
    elasticsearch.startAgain();
    jaeger.startAgain();

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(spans()).isEqualTo(before));
  }

  private Set<Span> spans() {
    Set<Span> spans = new HashSet<>();
    backends.jaeger().traces(Desk.SERVICE).values().forEach(spans::addAll);
    return spans;
  }

  @Test
  void traceOfSixDaysAgo_isFoundByItsId() throws IOException {
    backends.startCollector();
    backends.startJaeger(environment, FILE);
    Traffic traffic = new Traffic(backends.collector());

    int number = traffic.sendSpan(Instant.now().minus(Duration.ofDays(6)));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(backends.jaeger().trace("%032x".formatted(number)))
                    .extracting(Span::name)
                    .isEqualTo(List.of("span " + number)));
  }

  @Test
  void spansThatWaitedForJaegerAndElasticsearch_areInIndicesWithThePrefix() throws IOException {
    Traffic traffic = new Traffic(backends.startCollector());
    traffic.send(20);

    backends.startJaeger(environment, FILE);

    awaitSpansOf(traffic);
    assertThat(store.indices())
        .isNotEmpty()
        .allSatisfy(index -> assertThat(index).startsWith(PREFIX));
  }

  @Test
  void elasticsearchStoppedForAWhile_getsEverySpanAfterwards() throws IOException {
    backends.startCollector();
    backends.startJaeger(environment, FILE);
    Traffic traffic = new Traffic(backends.collector());
    traffic.send(20);
    awaitSpansOf(traffic);

    elasticsearch.stop();
    traffic.send(20);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(Text.read(backends.directory().resolve("jaeger.log")))
                    .contains("Elasticsearch could not process bulk request"));
    elasticsearch.startAgain();
    traffic.send(20);

    awaitSpansOf(traffic);
  }

  @Test
  void indexOfToday_isLeftByTheCleanerOfWeekOldOnes_andDeletedByThatOfAllOnes(
      @TempDir Path directory) throws IOException {
    backends.startCollector();
    backends.startJaeger(environment, FILE);
    Traffic traffic = new Traffic(backends.collector());
    traffic.send(1);
    awaitSpansOf(traffic);

    run(directory, "es-index-cleaner", "7");
    assertThat(store.indices()).hasSize(2);

    run(directory, "es-index-cleaner", "0");
    assertThat(store.indices()).isEmpty();
  }

  /** Without the lifecycles of Elasticsearch, which the jars that there are do not have. */
  @Test
  void tracesInIndicesThatAreRolledOver_areFoundUntilTheirIndexIsDeleted(@TempDir Path directory)
      throws IOException {
    run(directory, "es-rollover", "init");
    backends.startCollector();
    backends.startJaeger(environment, FILE, "retention/jaeger-elasticsearch.yaml");
    Traffic traffic = new Traffic(backends.collector());
    traffic.send(10);
    awaitSpansOf(traffic);

    run(directory, "es-rollover", "rollover", "--conditions", "{\"max_docs\": 1}");
    Set<String> before = Set.copyOf(traffic.spans());
    traffic.send(10);
    awaitSpansOf(traffic);

    run(directory, "es-index-cleaner", "--rollover", "0");
    Set<String> left = new HashSet<>(traffic.spans());
    left.removeAll(before);
    assertThat(store.indices())
        .containsExactly(
            PREFIX + "dependencies-000001", PREFIX + "service-000002", PREFIX + "span-000002");
    assertThat(names()).isEqualTo(left);
  }

  /** Runs one of Jaeger's programs for Elasticsearch to its end. */
  private void run(Path directory, String program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Program.file(program));
    command.addAll(List.of(arguments));
    command.addAll(List.of(Http.local(port, "").toString(), "--index-prefix", "codex-synaptic"));
    Program.run(directory.resolve("run.log"), Map.of(), command.toArray(String[]::new));
  }

  private void awaitSpansOf(Traffic traffic) {
    Set<String> spans = Set.copyOf(traffic.spans());
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(names()).isEqualTo(spans));
  }

  private Set<String> names() {
    return backends.jaeger().names(Traffic.SERVICE);
  }
}
