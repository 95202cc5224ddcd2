// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.kfm;

import dev.weft.registry.Instrument;
import dev.weft.registry.MetricType;
import java.util.List;

/** The metrics of kfm. */
public final class KfmMetrics {

  /** All metrics in the order of the model. */
  public static final List<MetricType> ALL =
      List.of(
);

  private KfmMetrics() {}
}
