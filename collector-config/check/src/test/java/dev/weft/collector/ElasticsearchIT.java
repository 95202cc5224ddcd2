package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.collector.wire.Elasticsearch;
import dev.weft.collector.wire.Elasticsearch.Document;
import dev.weft.collector.wire.EventFile.Event;
import dev.weft.collector.wire.Golden;
import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Repository;
import dev.weft.collector.wire.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Collector that sends events to a real Elasticsearch. */
@Order(1) // a long one
class ElasticsearchIT extends OnElasticsearch {
  private static final String OPTION = "collector/options/elasticsearch.yaml";
  private static final Path RETENTION = Repository.CONFIG.resolve("retention");

  private static final String SECRET =
      "{\"key\": \"note\", \"value\": {\"stringValue\": \"password=Tr0ub4dor\"}}";

  private int traces;

  ElasticsearchIT(@TempDir Path directory) {
    super(directory);
  }

  @Test
  void everyEventOfTheExamples_isOneDocument_alsoThoseOfTheTimeThatElasticsearchWasAway(
      @TempDir Path directory) {
    sendTemplate(directory);
    Collector collector = startCollectorForEvents();
    Path ledgers = backends.directory().resolve("ledgers");
    int before = Golden.append(ledgers, 0);
    await().atMost(PATIENCE).until(() -> store.events().size() == before);

    elasticsearch.stop();
    int all = before + Golden.append(ledgers, 1);
    await().atMost(PATIENCE).until(() -> sent().size() == all);
    elasticsearch.startAgain();

    await().atMost(PATIENCE).until(() -> store.events().size() >= all);
    assertThat(store.events().stream().map(Document::values))
        .containsExactlyInAnyOrderElementsOf(sent().stream().map(Elasticsearch::values).toList());
    assertFoundByName();
    assertThat(store.events()).allSatisfy(ElasticsearchIT::isInTheIndexOfItsClass);
    assertThat(store.events("attributes.synaptic_tags.retention", "low_priority")).isNotEmpty();
    assertThat(collector.program().log()).doesNotContain("failed to index document");
  }

  private List<Event> sent() {
    return backends.collector().events().events();
  }

  /** Each name finds the events that have it, and no others. */
  private void assertFoundByName() {
    Map<String, List<Object>> events =
        sent().stream()
            .collect(
                Collectors.groupingBy(
                    event -> event.type().name(),
                    Collectors.mapping(Elasticsearch::values, Collectors.toList())));
    assertThat(events).hasSizeGreaterThan(2);
    events.forEach(
        (name, all) ->
            assertThat(store.events("event_name", name).stream().map(Document::values))
                .as(name)
                .containsExactlyInAnyOrderElementsOf(all));
  }

  private static void isInTheIndexOfItsClass(Document document) {
    String tag = document.source().at("/attributes/synaptic_tags/retention").asText();
    boolean error = document.source().path("severity_number").asInt() >= 17;
    String type = tag.isEmpty() || error ? "high_priority" : tag;
    assertThat(document.index()).startsWith("weft-events-" + type + "-");
  }

  @Test
  void eventsOfAnOutageAndAKill_areThereOnce_evenIfTheyAreSentTwice(@TempDir Path directory)
      throws IOException {
    sendTemplate(directory);
    Program collector = startCollectorForEvents().program();
    Path queue = backends.directory().resolve("collector/queue");
    Traffic traffic = new Traffic(backends.collector());
    traffic.send(20);
    awaitContents(20);

    elasticsearch.stop();
    traffic.send(20);
    collector.kill();
    Text.copy(queue, directory.resolve("queue"));
    elasticsearch.startAgain();
    collector.startAgain();
    traffic.send(20);
    awaitContents(60);

    // Once more, as if it had been killed before it wrote down that they were taken.
    collector.kill();
    Text.copy(directory.resolve("queue"), queue);
    collector.startAgain();
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(answered(409)).isEqualTo(20));
    awaitContents(60);
    assertThat(collector.log()).doesNotContain("Dropping data", "failed to index document");
  }

  private void awaitContents(int count) {
    List<String> contents = IntStream.rangeClosed(1, count).mapToObj(i -> "content " + i).toList();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(store.events("event_name", "chora.content_generated"))
                    .extracting(document -> document.text("chora_content_config_id"))
                    .containsExactlyInAnyOrderElementsOf(contents));
  }

  /** How many documents Elasticsearch has answered with a status. */
  private double answered(int status) {
    return backends
        .collector()
        .sum(
            "otelcol_elasticsearch_docs_processed",
            "http_response_status_code=\"%d\"".formatted(status));
  }

  @Test
  void valuesOfOtherTypesAndMapsOfManyKeys_areStored_andMakeNoMoreFields(@TempDir Path directory)
      throws IOException {
    sendTemplate(directory);
    startCollectorForEvents();
    String many =
        IntStream.range(0, 2_000)
            .mapToObj("{\"key\": \"k%d\", \"value\": {\"intValue\": \"1\"}}"::formatted)
            .collect(Collectors.joining(", ", "{\"kvlistValue\": {\"values\": [", "]}}"));
    send("chora.duration_ms", "{\"intValue\": \"7\"}");
    send("chora.duration_ms", "{\"doubleValue\": 7.5}");
    send("chora.duration_ms", "{\"stringValue\": \"long\"}");
    send("chora.status", "{\"boolValue\": true}");
    send("chora.status", "{\"stringValue\": \"%s\"}".formatted("long ".repeat(20_000)));
    send("exception.message", many);
    send("synaptic.tags", "{\"kvlistValue\": {\"values\": [%s]}}".formatted(SECRET));
    await().atMost(PATIENCE).until(() -> store.events().size() == 7);
    assertThat(store.events("trace_id", "%032x".formatted(traces))).hasSize(1);

    send("exception.message", "{\"stringValue\": \"not a map\"}");

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(answered(400)).isEqualTo(1));
    assertThat(store.events()).hasSize(7);
    assertThat(store.events("attributes.synaptic_tags.text", "{\"note\":\"****\"}")).hasSize(1);
    assertThat(store.events("attributes.chora_status", "true")).hasSize(1);
    assertThat(store.eventsAbove("attributes.chora_duration_ms", 7)).hasSize(1);
    assertThat(store.events("attributes.exception_message.k1999", "1")).hasSize(1);
    assertThat(store.types(store.events().get(0).index()))
        .hasSizeLessThan(25)
        .containsEntry("@timestamp", "date")
        .containsEntry("event_name", "keyword")
        .containsEntry("attributes.chora_status", "keyword")
        .containsEntry("attributes.chora_duration_ms", "double")
        .containsEntry("attributes.exception_message", "flattened")
        .containsEntry("resource.service_name", "keyword");
  }

  /** Sends an event with a trace of its own. */
  private void send(String key, String value) throws IOException {
    String event =
        """
        {"resourceLogs": [{"resource": {"attributes": [
          {"key": "service.name", "value": {"stringValue": "traffic"}}]}, "scopeLogs": [{"logRecords": [
            {"traceId": "%032x", "attributes": [{"key": "%s", "value": %s}]}]}]}]}"""
            .formatted(++traces, key, value);
    assertThat(Http.post(backends.collector().otlp("/v1/logs"), event)).isEqualTo(200);
  }

  @Test
  void indexOfADayThatIsOver_isDeletedByTheReadmesCommand(@TempDir Path directory) {
    List<String> kept =
        List.of("high_priority-" + day(90), "low_priority-" + day(7), "medium_priority-" + day(30));
    List<String> old =
        List.of("high_priority-" + day(91), "low_priority-" + day(8), "medium_priority-" + day(31));
    kept.forEach(name -> store.add("weft-events-" + name, "{}"));
    old.forEach(name -> store.add("weft-events-" + name, "{}"));

    runFromReadme(directory, "-X DELETE");

    assertThat(store.indices()).isEqualTo(kept.stream().map("weft-events-"::concat).toList());
  }

  private static String day(int before) {
    return LocalDate.now(ZoneOffset.UTC).minusDays(before).toString().replace('-', '.');
  }

  private void sendTemplate(Path directory) {
    runFromReadme(directory, "_component_template");
  }

  /** Runs the first commands of retention's README in which a text is. */
  private void runFromReadme(Path directory, String text) {
    String commands =
        Stream.of(Text.read(RETENTION.resolve("README.md")).split("```", -1))
            .filter(block -> block.contains(text))
            .findFirst()
            .orElseThrow();
    Program.run(
        directory.resolve("run.log"),
        Map.of("ES", Http.local(port, "").toString()),
        "bash",
        "-ec",
        "cd " + RETENTION + "\n" + commands);
  }

  private Collector startCollectorForEvents() {
    return backends.startCollector(
        "collector",
        environment,
        "",
        Collector.LOCAL,
        Collector.CONTRACT,
        "collector/ledger.yaml",
        OPTION);
  }
}
