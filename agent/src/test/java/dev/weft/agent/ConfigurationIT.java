package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import acme.content.Scenarios;
import dev.weft.agent.Signals.ReceivedSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings from a declarative file, from variables and from properties. */
class ConfigurationIT {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  private static final String DECLARATIVE =
      """
      file_format: "1.1"
      propagator: {composite: [{tracecontext: }, {baggage: }]}
      tracer_provider:
        processors: [{batch: {exporter: {otlp_http: {endpoint: "${ENDPOINT}/v1/traces"}}}}]
      logger_provider:
        processors: [{batch: {exporter: {otlp_http: {endpoint: "${ENDPOINT}/v1/logs"}}}}]
      meter_provider:
        readers: [{periodic: {exporter: {otlp_http: {endpoint: "${ENDPOINT}/v1/metrics"}}}}]
      instrumentation/development:
        java:
          weft:
            ledger: {chora: {path: declared/events.jsonl}}
            disabled_rules: chora/content.validate
      """;

  @TempDir Path directory;

  @Test
  void declarativeFile_hasLedgerSpansEventsAndMetrics() throws IOException {
    Path file = Files.writeString(directory.resolve("otel.yaml"), DECLARATIVE);
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      JvmResult result = declarative(file, receiver).run();

      List<LedgerLine> ledger = result.ledger("declared/events.jsonl");
      assertThat(result.messages()).hasSize(1);
      assertThat(ledger).hasSize(8);
      assertThat(receiver.logs())
          .extracting(log -> log.attributes().get("chora.content_config_id"))
          .containsExactlyElementsOf(ledger.stream().map(line -> (Object) line.id()).toList());
      List<ReceivedSpan> spans = ObservedRun.chora(receiver.spans());
      assertThat(spans).hasSize(8).extracting(ReceivedSpan::traceId).containsOnly(TRACE);
      assertThat(receiver.points())
          .filteredOn(point -> point.metric().equals("chora.content.generation.duration"))
          .extracting(Signals.ReceivedPoint::count)
          .containsExactlyInAnyOrder(1L, 1L, 1L, 1L, 1L, 1L, 2L);
    }
  }

  @Test
  void declarativeFile_resource_isKnownToRules() throws IOException {
    String resource =
        """
        resource:
          attributes_list: "service.name=listed,team=letters"
          attributes: [{name: service.name, value: press}]
        """;
    Path file = Files.writeString(directory.resolve("otel.yaml"), DECLARATIVE + resource);
    Path rules =
        Files.writeString(
            directory.resolve("rules.yaml"),
            """
            rules_version: 1
            rules:
              - id: types
                match:
                  types: { class: acme.content.Scenarios }
                  methods: { name: types }
                let: { service: "resource['service.name']", team: "resource['team']" }
                span: { name: "types of {service} by {team}" }
            """);
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      declarative(file, receiver).property("weft.rules", rules.toString()).run();

      assertThat(receiver.spans())
          .extracting(ReceivedSpan::name)
          .contains("types of press by letters");
    }
  }

  @Test
  void declarativeFile_unknownKey_isReportedWithTheNearestOne() throws IOException {
    Path file =
        Files.writeString(directory.resolve("otel.yaml"), DECLARATIVE.replace("ledger:", "leger:"));
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      JvmResult result = declarative(file, receiver).run();

      assertThat(result.ledger()).hasSize(8);
      assertThat(result.messages())
          .filteredOn(message -> message.contains("leger"))
          .singleElement()
          .asString()
          .contains("ledger");
    }
  }

  @Test
  void variables_areReadLikeProperties() {
    JvmResult result =
        application()
            .environment("WEFT_LEDGER_CHORA_PATH", "variable/events.jsonl")
            .environment("WEFT_DISABLED_RULES", "chora/content.validate")
            .run();

    assertThat(result.ledger("variable/events.jsonl")).hasSize(8);
    assertThat(directory.resolve("var")).doesNotExist();
  }

  @Test
  void property_winsOverVariable() {
    JvmResult result =
        application()
            .environment("WEFT_LEDGER_CHORA_PATH", "variable/events.jsonl")
            .property("weft.ledger.chora.path", "property/events.jsonl")
            .run();

    assertThat(result.ledger("property/events.jsonl")).hasSize(11);
    assertThat(directory.resolve("variable")).doesNotExist();
  }

  @Test
  void ledgerDisabled_stillExports() {
    try (OtlpReceiver receiver = OtlpReceiver.grpc()) {
      JvmResult result =
          application().exportingTo(receiver).property("weft.ledger.enabled", "false").run();

      assertThat(result.exitCode()).isZero();
      assertThat(directory.resolve("var")).doesNotExist();
      assertThat(receiver.logs()).hasSize(11);
    }
  }

  private ForkedJvm declarative(Path file, OtlpReceiver receiver) {
    return ForkedJvm.in(directory)
        .defaultExporters()
        .property("otel.config.file", file.toString())
        .environment("ENDPOINT", receiver.endpoint())
        .environment("CHORA_TRACE_ID", TRACE)
        .application(Scenarios.class, "types", "errors", "validation");
  }

  private ForkedJvm application() {
    return ForkedJvm.in(directory)
        .fast()
        .application(Scenarios.class, "types", "errors", "validation");
  }
}
