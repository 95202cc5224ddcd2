package dev.weft.registry;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One metric of the contract.
 *
 * @param name the name of the instrument
 * @param unit the unit of the instrument; empty where an exporter would add it to the name
 * @param instrument the kind of instrument
 * @param brief what it measures
 * @param boundaries the upper bucket bounds of a histogram in ascending order, else empty
 * @param labels the only attributes that a measurement may carry
 * @param prometheusName the name in Prometheus, without the parts that a histogram adds
 * @param scope the only environment in which it is measured, for example {@code e2b}; null for any
 * @param line the line of one measurement, or null when the system writes none
 */
public record MetricType(
    String name,
    String unit,
    Instrument instrument,
    String brief,
    List<Double> boundaries,
    List<AttributeKey<String>> labels,
    String prometheusName,
    @Nullable String scope,
    @Nullable EventType line) {

  public MetricType {
    boundaries = List.copyOf(boundaries);
    labels = List.copyOf(labels);
  }
}
