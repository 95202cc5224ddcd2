package org.riverbend.compose.config;

/** The place of a content in an artifact. An artifact can do without a section not required. */
public record SectionConfig(String content, boolean required) {
  public SectionConfig {
    Ids.check("content", content);
  }
}
