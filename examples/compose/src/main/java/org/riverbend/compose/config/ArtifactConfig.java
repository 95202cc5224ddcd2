package org.riverbend.compose.config;

import java.util.List;

/** A document to assemble: its sections in order and the formats to write. */
public record ArtifactConfig(
    String id, String title, String subtitle, List<Format> formats, List<SectionConfig> sections) {

  public ArtifactConfig {
    Ids.check("artifact", id);
    title = Ids.text("title", id, title);
    subtitle = subtitle == null ? "" : subtitle;
    formats = formats == null ? List.of(Format.MARKDOWN) : List.copyOf(formats);
    sections = sections == null ? List.of() : List.copyOf(sections);
    if (sections.isEmpty()) {
      throw new ConfigException("'" + id + "' has no sections");
    }
    if (!formats.contains(Format.MARKDOWN)) {
      throw new ConfigException("'" + id + "' has to be written as markdown at least");
    }
  }
}
