package org.riverbend.compose.generate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.riverbend.compose.config.Yaml;

/** A content, split into the YAML between two {@code ---} lines at its top and the rest. */
public record FrontMatter(String header, String body) {
  private static final String FENCE = "---\n";

  public static FrontMatter of(String content) {
    String text = content.replace("\r\n", "\n").strip() + "\n";
    int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
    if (!text.startsWith(FENCE) || end < 0) {
      return new FrontMatter("", text);
    }
    return new FrontMatter(
        text.substring(FENCE.length(), end + 1),
        text.substring(end + 1 + FENCE.length()).strip() + "\n");
  }

  /** The header as a tree; an empty object when there is none. */
  public JsonNode tree() throws JsonProcessingException {
    return header.isBlank() ? JsonNodeFactory.instance.objectNode() : Yaml.tree(header);
  }
}
