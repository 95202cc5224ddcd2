package dev.weft.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.health.SdkQueues;
import dev.weft.process.Redaction;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactingExportersTest {
  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

  @Test
  void span_withoutAFind_isHandedOnAsItIs() {
    SpanData span = span("GET /", Attributes.builder().put("server.address", "8.8.8.8").build());

    new RedactingExporters(Redaction.DEFAULT, new SdkQueues(() -> 0))
        .redacting(exporter)
        .export(List.of(span));

    assertThat(exporter.getFinishedSpanItems()).singleElement().isSameAs(span);
  }

  @Test
  void span_thatCannotBeRead_isDroppedAndCounted_andTheOthersAreExported() {
    SpanData fine = span("fine", Attributes.empty());
    SpanData broken =
        new DelegatingSpanData(span("broken", Attributes.empty())) {
          @Override
          public Attributes getAttributes() {
            throw new IllegalStateException("broken");
          }
        };
    try (WeftLog log = new WeftLog()) {
      SafeData safe = new SafeData(Redaction.DEFAULT);

      assertThat(safe.spans(List.of(broken, fine, broken))).containsExactly(fine);

      assertThat(safe.dropped()).isEqualTo(2);
      assertThat(log.lines())
          .containsExactly("WARNING weft: a signal could not be redacted and is dropped");
    }
  }

  private static SpanData span(String name, Attributes attributes) {
    return TestSpanData.builder()
        .setName(name)
        .setKind(SpanKind.CLIENT)
        .setSpanContext(SpanContext.getInvalid())
        .setAttributes(attributes)
        .setStatus(StatusData.unset())
        .setStartEpochNanos(1)
        .setEndEpochNanos(2)
        .setHasEnded(true)
        .build();
  }
}
