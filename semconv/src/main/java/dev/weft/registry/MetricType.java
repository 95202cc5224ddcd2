package dev.weft.registry;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;

/**
 * One metric of the contract.
 *
 * @param name the name of the instrument
 * @param unit the UCUM unit
 * @param instrument the kind of instrument
 * @param brief what it measures
 * @param boundaries the upper bucket bounds of a histogram in ascending order, empty for a counter
 * @param labels the only attributes that a measurement may carry
 */
public record MetricType(
    String name,
    String unit,
    Instrument instrument,
    String brief,
    List<Double> boundaries,
    List<AttributeKey<String>> labels) {

  public MetricType {
    boundaries = List.copyOf(boundaries);
    labels = List.copyOf(labels);
  }
}
