package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weft.collector.wire.EventFile;
import dev.weft.collector.wire.Golden;
import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Inbox;
import dev.weft.collector.wire.Jaeger.Span;
import dev.weft.collector.wire.ObjectStore;
import dev.weft.collector.wire.ObjectStore.StoredObject;
import dev.weft.collector.wire.Records;
import dev.weft.collector.wire.Records.Item;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent to destinations without a test of their own. */
class DestinationsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String OBJECT_STORAGE = "collector/options/object-storage.yaml";
  private static final Pattern KEY =
      Pattern.compile(
          "weft/(events/(?:high|medium|low)_priority|spans)"
              + "/year=(\\d{4})/month=(\\d\\d)/day=(\\d\\d)/hour=(\\d\\d)"
              + "/(logs|traces)_([0-9a-f-]{36})\\.json\\.gz");

  /** Do not wait for more. */
  private static final String SOON =
      """
      exporters:
        awss3/high_priority: {sending_queue: {batch: {flush_timeout: 1s}}}
        awss3/medium_priority: {sending_queue: {batch: {flush_timeout: 1s}}}
        awss3/low_priority: {sending_queue: {batch: {flush_timeout: 1s}}}
        awss3/spans: {sending_queue: {batch: {flush_timeout: 1s}}}
      """;

  private final int storePort = Http.freePort();
  private final ObjectStore store = new ObjectStore(storePort, "weft-archive");

  @Test
  void jaegerWithADisk_findsItsSpansAgainAfterARestart(@TempDir Path directory) throws IOException {
    try (Backends backends = new Backends(directory)) {
      Map<String, String> environment = Map.of("COLLECTOR_STATE", directory.toString());
      Program jaeger = backends.startJaeger(environment, "retention/jaeger.yaml");
      Traffic traffic = new Traffic(backends.startCollector());
      traffic.sendTraces(20, 2);
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(spans(backends)).hasSize(60));
      Set<Span> before = spans(backends);

      jaeger.stop();
      jaeger.startAgain();

      await().atMost(PATIENCE).untilAsserted(() -> assertThat(spans(backends)).isEqualTo(before));
      assertThat(directory.resolve("jaeger/values")).isNotEmptyDirectory();
    }
  }

  private static Set<Span> spans(Backends backends) {
    return backends.jaeger().traces(Traffic.SERVICE).values().stream()
        .flatMap(Collection::stream)
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void measurementsAndCounts_areInAStoreThatTakesRemoteWrite(@TempDir Path directory)
      throws IOException {
    try (Backends backends = new Backends(directory)) {
      Traffic traffic = new Traffic(backends.startCollector("collector/options/remote-write.yaml"));
      backends.startPrometheusForRemoteWrite();
      traffic.send(5);
      traffic.measure(3);

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(backends.prometheus().values("codex_synaptic_agent_active[1h]"))
                    .containsExactlyElementsOf(traffic.measurements());
                assertThat(
                        backends
                            .prometheus()
                            .sum("weft_events_total{event_name=\"chora.content_generated\"}"))
                    .isEqualTo(5);
              });
    }
  }

  @Test
  void spansForZipkin_areSentAgainUntilItTakesThem(@TempDir Path directory) throws IOException {
    try (Inbox zipkin = new Inbox();
        Collector collector =
            new Collector(
                directory,
                Map.of("COLLECTOR_ZIPKIN", zipkin.address() + "/api/v2/spans"),
                "",
                Collector.LOCAL,
                Collector.CONTRACT,
                "collector/options/zipkin.yaml")) {
      Traffic traffic = new Traffic(collector);
      traffic.send(5);
      await().atMost(PATIENCE).until(zipkin::knockedAt);
      collector.program().kill();
      collector.program().startAgain();
      zipkin.open();

      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(names(zipkin)).isEqualTo(new TreeSet<>(traffic.spans())));
      assertThat(zipkin.requests())
          .allSatisfy(request -> assertThat(request.address()).hasToString("/api/v2/spans"));
    }
  }

  private static Set<String> names(Inbox zipkin) {
    Set<String> names = new TreeSet<>();
    for (Inbox.Request request : List.copyOf(zipkin.requests())) {
      for (JsonNode span : Http.parse(request.body())) {
        assertThat(span.path("localEndpoint").path("serviceName").asText())
            .isEqualTo(Traffic.SERVICE);
        names.add(span.path("name").asText());
      }
    }
    return names;
  }

  @Test
  void everythingOfTheExamples_isInTheBucketOnce_alsoFromTheTimeThatItWasAway_andIsTakenBack(
      @TempDir Path directory) throws IOException {
    try (Program program = startStore(directory.resolve("store"));
        Backends backends = new Backends(directory)) {
      Path ledgers = directory.resolve("ledgers");
      Traffic traffic = new Traffic(startArchiving(backends));
      traffic.send(20);
      int before = traffic.spans().size() + Golden.append(ledgers, 0);
      await().atMost(PATIENCE).until(() -> backends.collector().events().events().size() == before);
      awaitArchive(directory.resolve("collector"));

      program.stop();
      traffic.send(20);
      int all = before + 20 + Golden.append(ledgers, 1);
      await().atMost(PATIENCE).until(() -> backends.collector().events().events().size() == all);
      program.startAgain();

      awaitArchive(directory.resolve("collector"));
      assertThat(store.objects("")).allSatisfy(DestinationsIT::isWhereItBelongs);
      assertThat(store.objects("weft/events/medium_priority/")).isNotEmpty();
      assertThat(store.objects("weft/events/low_priority/")).isNotEmpty();

      Collector reader =
          backends.startCollector(
              "reader",
              Map.of(),
              "",
              Collector.LOCAL,
              Collector.CONTRACT,
              "collector/options/files.yaml");
      for (StoredObject object : store.objects("")) {
        URI address = reader.otlp(object.key().contains("/logs_") ? "/v1/logs" : "/v1/traces");
        assertThat(Http.post(address, object.body(), "Content-Encoding", "gzip")).isEqualTo(200);
      }
      awaitArchive(directory.resolve("reader"));
    }
  }

  private Program startStore(Path directory) {
    return Program.start(
        directory.resolve("gofakes3.log"),
        Http.local(storePort, "/"),
        Map.of(),
        List.of(
            Program.file("gofakes3"),
            "-host=127.0.0.1:" + storePort,
            "-backend=bolt",
            "-bolt.db=" + directory.resolve("objects.db"),
            "-initialbucket=weft-archive"));
  }

  /** Starts a Collector that writes to the bucket soon, and everything to files as well. */
  private Collector startArchiving(Backends backends) {
    return backends.startCollector(
        "collector",
        Map.of(
            "COLLECTOR_LEDGERS", backends.directory().resolve("ledgers").toString(),
            "COLLECTOR_S3_ENDPOINT", Http.local(storePort, "").toString(),
            "COLLECTOR_S3_PATH_STYLE", "true",
            "AWS_ACCESS_KEY_ID", "a-key",
            "AWS_SECRET_ACCESS_KEY", "a-secret"),
        SOON,
        Collector.LOCAL,
        Collector.CONTRACT,
        "collector/ledger.yaml",
        "collector/options/files.yaml",
        OBJECT_STORAGE);
  }

  /** Waits until the bucket holds the events and spans of a Collector's files, each once. */
  private void awaitArchive(Path files) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(archived("weft/events/"))
                  .containsExactlyInAnyOrderElementsOf(items(files.resolve("events.jsonl")));
              assertThat(archived("weft/spans/"))
                  .containsExactlyInAnyOrderElementsOf(items(files.resolve("spans.jsonl")));
            });
  }

  private List<Item> archived(String prefix) {
    return store.objects(prefix).stream()
        .flatMap(object -> Records.of(object.json()).stream())
        .toList();
  }

  private static List<Item> items(Path file) {
    return new EventFile(file)
        .lines().stream().flatMap(line -> Records.of(Http.parse(line)).stream()).toList();
  }

  /** In the hour of its upload, which its UUID tells too, and among the like. */
  private static void isWhereItBelongs(StoredObject object) {
    Matcher key = KEY.matcher(object.key());
    assertThat(object.key()).matches(KEY);
    assertThat(key.matches()).isTrue();
    String id = key.group(7).replace("-", "");
    assertThat(Instant.ofEpochMilli(Long.parseLong(id.substring(0, 12), 16)).toString())
        .startsWith(
            "%s-%s-%sT%s:".formatted(key.group(2), key.group(3), key.group(4), key.group(5)));
    assertThat(Records.of(object.json()))
        .isNotEmpty()
        .allSatisfy(item -> assertThat(place(item)).isEqualTo(key.group(1)));
  }

  private static String place(Item item) {
    if (item.record().has("startTimeUnixNano")) {
      return "spans";
    }
    boolean error = item.record().path("severityNumber").asInt() >= 17;
    return item.attributes().containsKey("synaptic.tags") && !error
        ? "events/" + item.attribute("synaptic.tags").findValue("stringValue").asText()
        : "events/high_priority";
  }

  @Test
  void spansAndEventsOfAnOutageAndAKill_areInTheBucket_inObjectsOfUpToThreeMegabytes(
      @TempDir Path directory) throws IOException {
    try (Program program = startStore(directory.resolve("store"));
        Backends backends = new Backends(directory)) {
      Program collector = startArchiving(backends).program();
      Traffic traffic = new Traffic(backends.collector());
      traffic.send(20);
      awaitTraffic(traffic);

      program.stop();
      traffic.send(20);
      traffic.sendLarge(2_000);
      collector.kill();
      collector.startAgain();
      program.startAgain();
      traffic.send(20);

      awaitTraffic(traffic);
      assertThat(store.objects("").stream().map(object -> object.text().length()))
          .allSatisfy(length -> assertThat(length).isLessThan(3_500_000))
          .anySatisfy(length -> assertThat(length).isGreaterThan(2_500_000));
    }
  }

  /** Each at least once. */
  private void awaitTraffic(Traffic traffic) {
    Set<String> contents =
        IntStream.rangeClosed(1, traffic.spans().size())
            .mapToObj(number -> "content " + number)
            .collect(Collectors.toSet());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(
                      archived("weft/spans/").stream()
                          .map(item -> item.record().path("name").asText())
                          .collect(Collectors.toSet()))
                  .isEqualTo(Set.copyOf(traffic.spans()));
              assertThat(
                      archived("weft/events/high_priority/").stream()
                          .map(item -> text(item, "chora.content_config_id"))
                          .collect(Collectors.toSet()))
                  .isEqualTo(contents);
            });
  }

  private static String text(Item item, String key) {
    return item.attribute(key).path("stringValue").asText();
  }

  @Test
  void eventWithAClass_isUnderItsPrefix_andOneWithNoneOrAnErrorIsKeptForLongest(
      @TempDir Path directory) throws IOException {
    try (Program program = startStore(directory.resolve("store"));
        Backends backends = new Backends(directory)) {
      startArchiving(backends);
      send(backends, "a", 9, retention("high_priority"));
      send(backends, "b", 9, retention("medium_priority"));
      send(backends, "c", 9, retention("low_priority"));
      send(backends, "d", 16, retention("low_priority"));
      send(backends, "e", 17, retention("low_priority"));
      send(backends, "f", 9, retention("another"));
      send(backends, "g", 9, "{\"kvlistValue\": {\"values\": []}}");
      send(backends, "h", 9, "{\"stringValue\": \"low_priority\"}");

      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(statuses("high")).containsExactlyInAnyOrder("a", "e", "f", "g", "h");
                assertThat(statuses("medium")).containsExactly("b");
                assertThat(statuses("low")).containsExactlyInAnyOrder("c", "d");
              });
      assertThat(program.isRunning()).isTrue();
    }
  }

  private List<String> statuses(String priority) {
    return archived("weft/events/" + priority + "_priority/").stream()
        .map(item -> text(item, "chora.status"))
        .toList();
  }

  private static String retention(String name) {
    return """
        {"kvlistValue": {"values": [{"key": "retention", "value": {"stringValue": "%s"}}]}}"""
        .formatted(name);
  }

  private static void send(Backends backends, String status, int severity, String tags)
      throws IOException {
    String event =
        """
        {"resourceLogs": [{"scopeLogs": [{"logRecords": [{"severityNumber": %d, "attributes": [
          {"key": "chora.status", "value": {"stringValue": "%s"}},
          {"key": "synaptic.tags", "value": %s}]}]}]}]}"""
            .formatted(severity, status, tags);
    assertThat(Http.post(backends.collector().otlp("/v1/logs"), event)).isEqualTo(200);
  }

  @Test
  void objects_areSignedAndNamedAsTheEnvironmentSays(@TempDir Path directory) throws IOException {
    try (Inbox inbox = new Inbox();
        Collector collector =
            new Collector(
                directory,
                Map.of(
                    "COLLECTOR_S3_ENDPOINT", inbox.address().toString(),
                    "COLLECTOR_S3_PATH_STYLE", "true",
                    "COLLECTOR_S3_BUCKET", "a-bucket",
                    "COLLECTOR_S3_PREFIX", "a/prefix",
                    "AWS_REGION", "eu-north-1",
                    "AWS_ACCESS_KEY_ID", "a-key",
                    "AWS_SECRET_ACCESS_KEY", "a-secret"),
                SOON,
                Collector.LOCAL,
                Collector.CONTRACT,
                OBJECT_STORAGE)) {
      inbox.open();

      new Traffic(collector).send(1);

      await().atMost(PATIENCE).until(() -> inbox.requests().size() == 2);
      assertThat(inbox.requests())
          .allSatisfy(
              request ->
                  assertThat(request.authorization())
                      .matches("AWS4-HMAC-SHA256 Credential=a-key/\\d{8}/eu-north-1/s3/.*"))
          .extracting(request -> request.address().getPath().replaceAll("year=.*", ""))
          .containsExactlyInAnyOrder(
              "/a-bucket/a/prefix/events/high_priority/", "/a-bucket/a/prefix/spans/");
    }
  }
}
