package org.riverbend.compose.config;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The formats in which an artifact can be written. */
public enum Format {
  @JsonProperty("markdown")
  MARKDOWN,
  @JsonProperty("html")
  HTML
}
