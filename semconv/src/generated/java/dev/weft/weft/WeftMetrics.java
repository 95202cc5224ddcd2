// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.weft;

import dev.weft.registry.Instrument;
import dev.weft.registry.MetricType;
import java.util.List;

/** The metrics of weft. */
public final class WeftMetrics {

  /** All metrics in the order of the model. */
  public static final List<MetricType> ALL =
      List.of(
);

  private WeftMetrics() {}
}
