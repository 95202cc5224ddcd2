package dev.weft.agent;

import com.google.protobuf.ByteString;
import dev.weft.agent.Signals.ReceivedLog;
import dev.weft.agent.Signals.ReceivedPoint;
import dev.weft.agent.Signals.ReceivedSpan;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Flattens OTLP requests. */
final class OtlpDecoder {

  private OtlpDecoder() {}

  static Stream<ReceivedSpan> spans(ExportTraceServiceRequest request) {
    return request.getResourceSpansList().stream()
        .flatMap(resource -> resource.getScopeSpansList().stream())
        .flatMap(
            scope ->
                scope.getSpansList().stream().map(span -> span(scope.getScope().getName(), span)));
  }

  static Stream<ReceivedLog> logs(ExportLogsServiceRequest request) {
    return request.getResourceLogsList().stream()
        .flatMap(resource -> resource.getScopeLogsList().stream())
        .flatMap(
            scope ->
                scope.getLogRecordsList().stream()
                    .map(
                        log ->
                            new ReceivedLog(
                                scope.getScope().getName(),
                                log.getEventName(),
                                hex(log.getTraceId()),
                                hex(log.getSpanId()),
                                log.getTimeUnixNano(),
                                log.getSeverityNumberValue(),
                                attributes(log.getAttributesList()))));
  }

  static Stream<ReceivedPoint> points(ExportMetricsServiceRequest request) {
    return request.getResourceMetricsList().stream()
        .flatMap(resource -> resource.getScopeMetricsList().stream())
        .flatMap(
            scope ->
                scope.getMetricsList().stream()
                    .flatMap(metric -> points(scope.getScope().getName(), metric)));
  }

  private static ReceivedSpan span(String scope, Span span) {
    return new ReceivedSpan(
        scope,
        span.getName(),
        span.getKind().name().substring("SPAN_KIND_".length()),
        hex(span.getTraceId()),
        hex(span.getSpanId()),
        hex(span.getParentSpanId()),
        attributes(span.getAttributesList()),
        span.getStatus().getCode().name().substring("STATUS_CODE_".length()),
        span.getEventsList().stream().map(Span.Event::getName).toList());
  }

  private static Stream<ReceivedPoint> points(String scope, Metric metric) {
    return switch (metric.getDataCase()) {
      case HISTOGRAM ->
          metric.getHistogram().getDataPointsList().stream()
              .map(point -> histogram(scope, metric, point));
      case SUM ->
          metric.getSum().getDataPointsList().stream()
              .map(point -> number(scope, "counter", metric, point));
      case GAUGE ->
          metric.getGauge().getDataPointsList().stream()
              .map(point -> number(scope, "gauge", metric, point));
      default -> Stream.empty();
    };
  }

  private static ReceivedPoint histogram(String scope, Metric metric, HistogramDataPoint point) {
    return new ReceivedPoint(
        scope,
        metric.getName(),
        "histogram",
        metric.getUnit(),
        attributes(point.getAttributesList()),
        point.getExplicitBoundsList(),
        point.getCount(),
        point.getSum());
  }

  private static ReceivedPoint number(
      String scope, String type, Metric metric, NumberDataPoint point) {
    double value = point.hasAsInt() ? point.getAsInt() : point.getAsDouble();
    return new ReceivedPoint(
        scope,
        metric.getName(),
        type,
        metric.getUnit(),
        attributes(point.getAttributesList()),
        List.of(),
        0,
        value);
  }

  private static Map<String, Object> attributes(List<KeyValue> pairs) {
    Map<String, Object> attributes = new TreeMap<>();
    pairs.forEach(pair -> attributes.put(pair.getKey(), value(pair.getValue())));
    return attributes;
  }

  private static Object value(AnyValue value) {
    return switch (value.getValueCase()) {
      case STRING_VALUE -> value.getStringValue();
      case INT_VALUE -> value.getIntValue();
      case DOUBLE_VALUE -> value.getDoubleValue();
      case BOOL_VALUE -> value.getBoolValue();
      default -> value.toString();
    };
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }
}
