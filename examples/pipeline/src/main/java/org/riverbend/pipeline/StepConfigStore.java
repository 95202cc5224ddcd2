package org.riverbend.pipeline;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.ex.ConfigurationException;

/** Keeps what each step is told as a file of the run. */
final class StepConfigStore {
  private static final String META = "_";

  private final Path home;

  /** A config without the keys that are notes for people, and those keys. */
  record Stripped(StepConfig config, List<String> removed) {}

  StepConfigStore(Path home) {
    this.home = home;
  }

  StepConfig materialize(Settings.StepDefinition step) throws IOException {
    StringBuilder text = new StringBuilder();
    step.config()
        .forEach((key, value) -> text.append(key).append(" = ").append(value).append('\n'));
    String path = "cfg/" + step.id() + ".properties";
    Path file = home.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return new StepConfig(path, text.toString(), step.config());
  }

  StepConfig open(String path) throws IOException {
    String text = Files.readString(home.resolve(path));
    PropertiesConfiguration file = new PropertiesConfiguration();
    try {
      file.read(new StringReader(text));
    } catch (ConfigurationException e) {
      throw new PipelineException("Cannot read " + path, e);
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Iterator<String> keys = file.getKeys(); keys.hasNext(); ) {
      String key = keys.next();
      values.put(key, file.getString(key));
    }
    return new StepConfig(path, text, values);
  }

  Stripped strip(StepConfig config) {
    Map<String, String> kept = new LinkedHashMap<>(config.values());
    List<String> removed = kept.keySet().stream().filter(key -> key.startsWith(META)).toList();
    kept.keySet().removeAll(removed);
    return new Stripped(new StepConfig(config.path(), config.text(), kept), removed);
  }
}
