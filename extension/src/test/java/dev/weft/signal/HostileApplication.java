package dev.weft.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.weft.sink.LedgerExporter;
import dev.weft.sink.LedgerProcessor;
import dev.weft.sink.LedgerReport;
import dev.weft.sink.Ledgers;
import dev.weft.sink.PatientLedgers;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Calls with hostile values, through the engine into a real ledger whose lines are checked. */
final class HostileApplication implements AutoCloseable {
  private static final String RULE =
      """
      rules_version: 1
      pack: { id: acme, namespace: synaptic }
      rules:
        - id: assign
          match: { types: { class: com.acme.Queue }, methods: { name: assign } }
          accessors: [%s]
          let:
            task_id: { from: "arg0(String) | arg0.text | arg0.next.next.next.next.text", default: none }
            agent_id: { from: this.class.simpleName, default: none }
            task_type: { from: "arg0.kind | arg0['kind'] | return.text", default: none }
            priority: { from: "const['1']", type: long }
            estimated_duration_ms: { from: "arg0.number | arg0(Number)", type: double, default: 1 }
            dependencies: { from: "arg0.list | arg0(List) | const.none", type: string_list }
            context: { from: "arg0.map | arg0(Map)", type: map }
            size: { from: arg0.size, type: long }
            digest: { from: "arg0.map | arg0(Map)", as: [canonical_sha256] }
          span:
            name: assign
            attributes: [task_id, task_type, estimated_duration_ms, dependencies, context, size, digest]
          events: { end: { emit: task.assigned } }
          limits: { nested: each }
      """;

  private final EngineFixture app;
  private final Path file;
  private final OpenTelemetrySdk sdk;
  private int calls;

  /**
   * @param accessors what may be called although it does more than read
   */
  HostileApplication(Path directory, String accessors) {
    file = directory.resolve("synaptic.jsonl");
    app = EngineFixture.unbound(RULE.formatted(accessors));
    Ledgers ledgers = PatientLedgers.of(Map.of("synaptic", file.toString()), Set.of());
    LedgerProcessor ledger =
        new LedgerProcessor(new LedgerExporter(ledgers, new LedgerReport(), null), ledgers);
    sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(app.sdk.getSdkTracerProvider())
            .setLoggerProvider(SdkLoggerProvider.builder().addLogRecordProcessor(ledger).build())
            .build();
    app.engine.bind(sdk, ledger);
  }

  /** Calls the application's method with the value as its argument and its result. */
  void call(@Nullable Object value) throws Exception {
    Object result = call(value, () -> value);
    assertThat(result == value).as("the same result").isTrue();
  }

  @SuppressWarnings("NullAway") // an argument of an application may be null
  <T extends @Nullable Object> T call(@Nullable Object value, Callable<T> body) throws Exception {
    calls++;
    return app.on(value).call("assign", body, value);
  }

  /** What is in the ledger: one valid line a call. */
  List<String> lines() throws IOException {
    sdk.getSdkLoggerProvider()
        .forceFlush()
        .join(1, TimeUnit.MINUTES); // the last may be in a journal
    String text = Files.readString(file, StandardCharsets.US_ASCII);
    List<String> lines = text.lines().toList();
    assertThat(app.log()).isEmpty();
    assertThat(text).endsWith("\n");
    assertThat(lines).hasSize(calls);
    JsonSchema schema = schema();
    for (String line : lines) {
      assertThat(line.length()).isLessThan(1 << 20);
      assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
    }
    return lines;
  }

  EngineFixture app() {
    return app;
  }

  private static JsonSchema schema() throws IOException {
    String resource = "/dev/weft/schema/synaptic/task.assigned.schema.json";
    try (InputStream in =
        Objects.requireNonNull(HostileApplication.class.getResourceAsStream(resource))) {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    sdk.close();
    app.close();
  }
}
