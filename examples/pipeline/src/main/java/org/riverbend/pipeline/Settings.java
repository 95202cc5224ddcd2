package org.riverbend.pipeline;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.configuration2.Configuration;
import org.apache.commons.configuration2.INIConfiguration;
import org.apache.commons.configuration2.ex.ConfigurationException;

/** What a run is told: the profile, the connections and the steps of the pipeline. */
record Settings(Path input, Profile profile, List<StepDefinition> steps, INIConfiguration places) {

  /** Where and how large a run is. */
  record Profile(String name, int poolSize, boolean sandbox) {}

  /** A step as it stands in the pipeline's file. */
  record StepDefinition(String id, Map<String, String> config) {
    String driver() {
      return config.get("driver");
    }
  }

  static Settings read(Path input, String profile, String pipeline) throws IOException {
    INIConfiguration profiles = ini(input.resolve("profiles.ini"));
    Configuration chosen = profiles.getSection(profile);
    if (chosen.isEmpty()) {
      throw new PipelineException("No profile '" + profile + "' in profiles.ini");
    }
    List<StepDefinition> steps = new ArrayList<>();
    INIConfiguration file = ini(input.resolve("pipelines").resolve(pipeline + ".ini"));
    for (String id : file.getSections()) {
      steps.add(new StepDefinition(id, values(file.getSection(id))));
    }
    return new Settings(
        input,
        new Profile(profile, chosen.getInt("pool_size"), chosen.getBoolean("sandbox")),
        List.copyOf(steps),
        ini(input.resolve("connections.ini")));
  }

  /** The connection that an alias such as {@code sqlite.mart} stands for. */
  ConnectionSettings connection(String alias, Path work) {
    Configuration place = places.getSection(alias);
    if (place.isEmpty()) {
      throw new PipelineException("No connection '" + alias + "' in connections.ini");
    }
    return new ConnectionSettings(
        alias.substring(0, alias.indexOf('.')),
        alias,
        place.getString("url").replace("{work}", work.toString()),
        profile.poolSize());
  }

  private static INIConfiguration ini(Path file) throws IOException {
    INIConfiguration ini = new INIConfiguration();
    try (Reader reader = Files.newBufferedReader(file)) {
      ini.read(reader);
    } catch (ConfigurationException e) {
      throw new PipelineException("Cannot read " + file.getFileName(), e);
    }
    return ini;
  }

  private static Map<String, String> values(Configuration section) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Iterator<String> keys = section.getKeys(); keys.hasNext(); ) {
      String key = keys.next();
      values.put(key, section.getString(key));
    }
    return values;
  }
}
