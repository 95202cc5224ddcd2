package dev.weft.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.chora.ChoraAttributes;
import dev.weft.config.RedactionConfig;
import dev.weft.config.RedactionConfig.Mode;
import dev.weft.process.Redaction;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.internal.data.ImmutableGaugeData;
import io.opentelemetry.sdk.metrics.internal.data.ImmutableLongPointData;
import io.opentelemetry.sdk.metrics.internal.data.ImmutableMetricData;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.testing.logs.TestLogRecordData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names and other texts around the values of signals. */
class SafeDataTest {
  private static final SafeData SAFE = new SafeData(Redaction.DEFAULT);

  @Test
  void textsOfALog_areMasked() {
    LogRecordData log = log("joined bob@example.com", "for bob@example.com", Attributes.empty());

    LogRecordData safe = only(SAFE.logs(List.of(log)));

    assertThat(safe.getEventName()).isEqualTo("joined [EMAIL]");
    assertThat(safe.getSeverityText()).isEqualTo("for [EMAIL]");
    assertThat(safe.getSeverity()).isEqualTo(Severity.WARN);
  }

  @Test
  void log_withoutAFind_isTheSameInstance() {
    LogRecordData log = log("joined", "WARNING", Attributes.builder().put("a.b", 1).build());

    assertThat(only(SAFE.logs(List.of(log)))).isSameAs(log);
  }

  @Test
  void nameOfAnAttribute_isMasked_andKeepsItsValueAndType() {
    Attributes attributes =
        Attributes.builder()
            .put("count <bob@example.com>", 1L)
            .put("list bob@example.com", "a", "b")
            .put("other", true)
            .build();
    Resource resource = Resource.create(attributes);

    LogRecordData safe = only(SAFE.logs(List.of(log("x", "INFO", attributes))));

    Attributes expected =
        Attributes.builder()
            .put("count <[EMAIL]>", 1L)
            .put("list [EMAIL]", "a", "b")
            .put("other", true)
            .build();
    assertThat(safe.getAttributes()).isEqualTo(expected);
    assertThat(SAFE.resource(resource).getAttributes()).isEqualTo(expected);
    assertThat(only(SAFE.metrics(List.of(metric(attributes)))).getData().getPoints())
        .singleElement()
        .satisfies(point -> assertThat(point.getAttributes()).isEqualTo(expected));
  }

  @Test
  void names_thatBecomeTheSame_areNumbered() {
    Attributes attributes =
        Attributes.builder()
            .put("[EMAIL]", 0)
            .put("[EMAIL].2", 2)
            .put("ann@example.com", 1)
            .put("bob@example.com", "x@example.com")
            .put("cid@example.com", 1.5)
            .build();

    assertThat(Redaction.DEFAULT.attributes(attributes))
        .isEqualTo(
            Attributes.builder()
                .put("[EMAIL]", 0)
                .put("[EMAIL].2", 2)
                .put("[EMAIL].3", 1)
                .put("[EMAIL].4", "[EMAIL]")
                .put("[EMAIL].5", 1.5)
                .build());
  }

  @Test
  void attribute_ofWhoseNameNothingIsLeft_isDropped() {
    Attributes attributes = Attributes.builder().put("bob@example.com", 1).put("a", 2).build();

    assertThat(redaction(Mode.DROP, Set.of(), false).attributes(attributes))
        .isEqualTo(Attributes.builder().put("a", 2).build());
  }

  @Test
  void allowedName_isLeftAlone() {
    Attributes attributes = Attributes.builder().put("bob@example.com", 1).build();

    assertThat(redaction(Mode.MASK, Set.of("bob@example.com"), false).attributes(attributes))
        .isSameAs(attributes);
  }

  @Test
  void names_whileTheConfigurationIsClosed_areMaskedUnlessTheContractHasThem() {
    Redaction closed = redaction(Mode.MASK, Set.of(), true);
    SafeData safe = new SafeData(closed);
    Attributes attributes =
        Attributes.builder()
            .put(ChoraAttributes.STATUS, "success")
            .put(ChoraAttributes.DURATION_MS, 5L)
            .put("of.EMP1234", 1)
            .put("of.EMP5678", 2)
            .build();

    LogRecordData own =
        only(safe.logs(List.of(log("chora.content_generated", "WARN", attributes))));
    LogRecordData other = only(safe.logs(List.of(log("EMP1234", "EMP1234", Attributes.empty()))));

    assertThat(own.getEventName()).isEqualTo("chora.content_generated");
    assertThat(own.getSeverityText()).isEqualTo("WARN");
    assertThat(own.getAttributes())
        .isEqualTo(
            Attributes.builder()
                .put(ChoraAttributes.STATUS, "success")
                .put(ChoraAttributes.DURATION_MS, 5L)
                .put("[REDACTED]", 1)
                .put("[REDACTED].2", 2)
                .build());
    assertThat(closed.attributes(own.getAttributes())).isSameAs(own.getAttributes());
    assertThat(other.getEventName()).isEqualTo("[REDACTED]");
    assertThat(other.getSeverityText()).isEqualTo("[REDACTED]");
  }

  private static <T> T only(Iterable<T> all) {
    assertThat(all).hasSize(1);
    return all.iterator().next();
  }

  private static LogRecordData log(String event, String severity, Attributes attributes) {
    return TestLogRecordData.builder()
        .setEventName(event)
        .setSeverity(Severity.WARN)
        .setSeverityText(severity)
        .setAttributes(attributes)
        .build();
  }

  private static MetricData metric(Attributes labels) {
    return ImmutableMetricData.createLongGauge(
        Resource.empty(),
        InstrumentationScopeInfo.empty(),
        "x",
        "",
        "1",
        ImmutableGaugeData.create(List.of(ImmutableLongPointData.create(0, 1, labels, 7))));
  }

  private static Redaction redaction(Mode mode, Set<String> allow, boolean closed) {
    RedactionConfig open = RedactionConfig.DEFAULT;
    return new Redaction(
        new RedactionConfig(mode, null, open.addresses(), allow, open.deny(), Map.of(), closed));
  }
}
