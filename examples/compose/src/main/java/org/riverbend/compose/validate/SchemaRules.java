package org.riverbend.compose.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** Counts what a schema demands: every assertion at every level is one rule. */
final class SchemaRules {
  private static final Set<String> ASSERTIONS =
      Set.of(
          "type",
          "enum",
          "const",
          "required",
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "minItems",
          "maxItems",
          "uniqueItems",
          "additionalProperties");

  private SchemaRules() {}

  static int count(JsonNode schema) {
    int rules = 0;
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      if (ASSERTIONS.contains(keyword.getKey())) {
        rules++;
      }
      rules += nested(keyword.getKey(), keyword.getValue());
    }
    return rules;
  }

  private static int nested(String keyword, JsonNode value) {
    int rules = 0;
    if (keyword.equals("properties")) {
      for (JsonNode property : value) {
        rules += count(property);
      }
    } else if (keyword.equals("items")) {
      rules += count(value);
    }
    return rules;
  }
}
