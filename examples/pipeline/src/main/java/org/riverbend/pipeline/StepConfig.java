package org.riverbend.pipeline;

import java.util.Map;

/** A step's config file, by its path below the run's folder, its text and what that says. */
record StepConfig(String path, String text, Map<String, String> values) {
  String get(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new PipelineException("No '" + key + "' in " + path);
    }
    return value;
  }
}
