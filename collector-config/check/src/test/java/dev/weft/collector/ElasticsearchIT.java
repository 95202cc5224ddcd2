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
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jaeger that keeps its spans in a real Elasticsearch. */
class ElasticsearchIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String FILE = "jaeger/elasticsearch.yaml";
  private static final String PREFIX = "codex-synaptic-jaeger-";

  private final int port = Http.freePort();
  private final Map<String, String> environment =
      Map.of("COLLECTOR_ELASTICSEARCH", Http.local(port, "").toString());
  private final Program elasticsearch;
  private final Backends backends;

  ElasticsearchIT(@TempDir Path directory) {
    elasticsearch = startElasticsearch(directory.resolve("elasticsearch"));
    backends = new Backends(directory);
  }

  private Program startElasticsearch(Path directory) {
    return Program.start(
        directory.resolve("elasticsearch.log"),
        Http.local(port, "/_cluster/health?wait_for_status=yellow"),
        Map.of(),
        List.of(
            Program.file("elasticsearch"),
            "path.home=" + directory,
            "http.port=" + port,
            "transport.port=" + Http.freePort()));
  }

  @BeforeEach
  void startCollector() {
    backends.startCollector();
  }

  @AfterEach
  void stop() {
    backends.close();
    elasticsearch.close();
  }

  @Test
  void tracesOfAnApplication_areTheSameAfterJaegerAndElasticsearchHaveEnded() {
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
    Traffic traffic = new Traffic(backends.collector());
    traffic.send(20);

    backends.startJaeger(environment, FILE);

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(names()).isEqualTo(all(traffic)));
    assertThat(indices()).isNotEmpty().allSatisfy(index -> assertThat(index).startsWith(PREFIX));
  }

  @Test
  void elasticsearchStoppedForAWhile_getsEverySpanAfterwards() throws IOException {
    backends.startJaeger(environment, FILE);
    Traffic traffic = new Traffic(backends.collector());
    traffic.send(20);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(names()).isEqualTo(all(traffic)));

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

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(names()).isEqualTo(all(traffic)));
  }

  @Test
  void indexOfToday_isLeftByTheCleanerOfWeekOldOnes_andDeletedByThatOfAllOnes(
      @TempDir Path directory) throws IOException {
    backends.startJaeger(environment, FILE);
    Traffic traffic = new Traffic(backends.collector());
    traffic.send(1);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(names()).isEqualTo(all(traffic)));

    run(directory, "es-index-cleaner", "7");
    assertThat(indices()).hasSize(2);

    run(directory, "es-index-cleaner", "0");
    assertThat(indices()).isEmpty();
  }

  /** Without the lifecycles of Elasticsearch, which the jars that there are do not have. */
  @Test
  void tracesInIndicesThatAreRolledOver_areFoundUntilTheirIndexIsDeleted(@TempDir Path directory)
      throws IOException {
    run(directory, "es-rollover", "init");
    backends.startJaeger(environment, FILE, "retention/jaeger-elasticsearch.yaml");
    Traffic traffic = new Traffic(backends.collector());
    traffic.send(10);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(names()).isEqualTo(all(traffic)));

    run(directory, "es-rollover", "rollover", "--conditions", "{\"max_docs\": 1}");
    Set<String> before = all(traffic);
    traffic.send(10);
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(names()).isEqualTo(all(traffic)));

    run(directory, "es-index-cleaner", "--rollover", "0");
    Set<String> left = all(traffic);
    left.removeAll(before);
    assertThat(indices())
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

  private Set<String> names() {
    return backends.jaeger().names(Traffic.SERVICE);
  }

  private static Set<String> all(Traffic traffic) {
    return new TreeSet<>(traffic.spans());
  }

  private List<String> indices() {
    return Http.text(Http.local(port, "/_cat/indices?h=index&s=index")).lines().toList();
  }
}
