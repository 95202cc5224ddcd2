package dev.weft.agent;

import java.util.List;
import java.util.Map;

/** Received OTLP signals in the shape that tests compare. */
final class Signals {

  private Signals() {}

  record ReceivedSpan(
      String scope,
      String name,
      String kind,
      String traceId,
      String spanId,
      String parentSpanId,
      Map<String, Object> attributes,
      String status,
      List<String> events) {

    boolean isRoot() {
      return parentSpanId.isEmpty();
    }

    String attribute(String key) {
      return String.valueOf(attributes.get(key));
    }
  }

  record ReceivedLog(
      String scope,
      String eventName,
      String traceId,
      String spanId,
      long timeUnixNano,
      int severity,
      Map<String, Object> attributes) {}

  /** The newest state of one series; the sum of a counter or the sum and count of a histogram. */
  record ReceivedPoint(
      String scope,
      String metric,
      String type,
      String unit,
      Map<String, Object> attributes,
      List<Double> bounds,
      long count,
      double sum) {}
}
