package org.riverbend.compose.generate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.riverbend.compose.config.ContentConfig;
import org.riverbend.compose.config.InputFolder;
import org.riverbend.compose.gauge.GaugeData;
import org.riverbend.compose.gauge.GaugeFacts;

/** What every generator may use: the hand-written files, the gauge data and the environment. */
public record GenerationContext(
    InputFolder input, GaugeData gauges, Map<String, String> environment) {

  public GenerationContext {
    environment = Map.copyOf(environment);
  }

  /** The names that a template can use: the gauge facts and the content's own variables. */
  public Map<String, Object> templateModel(ContentConfig config) {
    Map<String, Object> model = new LinkedHashMap<>(GaugeFacts.of(gauges));
    model.put("title", config.title());
    model.putAll(config.variables());
    return model;
  }
}
