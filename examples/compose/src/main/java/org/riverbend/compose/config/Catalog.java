package org.riverbend.compose.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** All contents and artifacts of an input folder, by id. */
public final class Catalog {
  private final SortedMap<String, ContentConfig> contents;
  private final SortedMap<String, ArtifactConfig> artifacts;

  private Catalog(
      SortedMap<String, ContentConfig> contents, SortedMap<String, ArtifactConfig> artifacts) {
    this.contents = Collections.unmodifiableSortedMap(contents);
    this.artifacts = Collections.unmodifiableSortedMap(artifacts);
  }

  public static Catalog read(InputFolder input) {
    Catalog catalog =
        new Catalog(
            readAll(input.contents(), ContentConfig.class, ContentConfig::id),
            readAll(input.artifacts(), ArtifactConfig.class, ArtifactConfig::id));
    catalog.artifacts.values().forEach(catalog::checkSections);
    return catalog;
  }

  public ContentConfig content(String id) {
    return find("content", id, contents);
  }

  public ArtifactConfig artifact(String id) {
    return find("artifact", id, artifacts);
  }

  public Collection<ContentConfig> contents() {
    return contents.values();
  }

  public Collection<ArtifactConfig> artifacts() {
    return artifacts.values();
  }

  private void checkSections(ArtifactConfig artifact) {
    for (SectionConfig section : artifact.sections()) {
      if (!contents.containsKey(section.content())) {
        throw new ConfigException(
            "'" + artifact.id() + "' names the unknown content '" + section.content() + "'");
      }
    }
  }

  private static <T> T find(String kind, String id, Map<String, T> all) {
    T found = all.get(id);
    if (found == null) {
      throw new ConfigException(
          "There is no " + kind + " '" + id + "'; known are " + String.join(", ", all.keySet()));
    }
    return found;
  }

  private static <T> SortedMap<String, T> readAll(
      Path folder, Class<T> type, Function<T, String> idOf) {
    SortedMap<String, T> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        T config = Yaml.read(file, type);
        if (all.put(idOf.apply(config), config) != null) {
          throw new ConfigException(
              file.getFileName() + ": the id '" + idOf.apply(config) + "' is already taken");
        }
      }
    } catch (IOException e) {
      throw new ConfigException("Cannot list the folder '" + folder + "'", e);
    }
    return all;
  }
}
