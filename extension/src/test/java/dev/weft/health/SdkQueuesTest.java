package dev.weft.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.process.Redaction;
import dev.weft.sink.RedactingExporters;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.testing.logs.TestLogRecordData;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SdkQueuesTest {
  private final SdkQueues queues = new SdkQueues(() -> 7);
  private final RedactingExporters exporters = new RedactingExporters(Redaction.DEFAULT, queues);

  @Test
  void withoutAnExporter_nothingIsMissing() {
    end(3, SdkTracerProvider.builder().addSpanProcessor(queues.spans()).build());

    assertThat(queues.missing()).isEqualTo(Map.of("traces", 0L, "logs", 0L));
  }

  @Test
  void whatWaits_isMissingUntilItComes() {
    BatchSpanProcessor batch =
        BatchSpanProcessor.builder(exporters.behindQueue(InMemorySpanExporter.create()))
            .setScheduleDelay(Duration.ofHours(1))
            .build();
    SdkTracerProvider sdk =
        SdkTracerProvider.builder()
            .addSpanProcessor(batch)
            .addSpanProcessor(queues.spans())
            .build();

    end(3, sdk);
    assertThat(queues.missing()).containsEntry("traces", 3L);

    sdk.forceFlush().join(10, TimeUnit.SECONDS);
    assertThat(queues.missing()).containsEntry("traces", 0L);
    sdk.close();
  }

  @Test
  void spansThatAreNotSampled_areNotMissing() {
    exporters.behindQueue(InMemorySpanExporter.create());

    end(
        3,
        SdkTracerProvider.builder()
            .setSampler(Sampler.alwaysOff())
            .addSpanProcessor(queues.spans())
            .build());

    assertThat(queues.missing()).containsEntry("traces", 0L);
  }

  @Test
  void ofSeveralExporters_theOneThatGotTheFewestCounts() {
    LogRecordExporter first = exporters.behindQueue(LogRecordExporter.composite());
    LogRecordExporter second = exporters.behindQueue(LogRecordExporter.composite());

    first.export(records(7));
    second.export(records(5));

    assertThat(queues.missing()).containsEntry("logs", 2L);
  }

  private static List<LogRecordData> records(int count) {
    return Collections.nCopies(count, TestLogRecordData.builder().build());
  }

  private static void end(int spans, SdkTracerProvider sdk) {
    Tracer tracer = sdk.get("test");
    for (int i = 0; i < spans; i++) {
      tracer.spanBuilder("span").setParent(Context.root()).startSpan().end();
    }
  }
}
