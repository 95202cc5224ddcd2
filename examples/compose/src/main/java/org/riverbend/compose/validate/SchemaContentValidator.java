package org.riverbend.compose.validate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.riverbend.compose.config.ContentConfig;
import org.riverbend.compose.config.InputFolder;
import org.riverbend.compose.generate.FrontMatter;

/** Checks the front matter of a content against the JSON Schema that its config names. */
public final class SchemaContentValidator implements ContentValidator {
  private static final JsonMapper JSON = new JsonMapper();

  private final InputFolder input;
  private final JsonSchemaFactory schemas =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  public SchemaContentValidator(InputFolder input) {
    this.input = input;
  }

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public ValidationReport validate(ContentConfig config, String content) {
    JsonNode schema = read(config.schema());
    JsonSchema compiled = schemas.getSchema(schema);
    List<Violation> violations =
        compiled.validate(header(config, content)).stream()
            .map(SchemaContentValidator::violation)
            .sorted(Comparator.comparing(Violation::location).thenComparing(Violation::rule))
            .toList();
    return ValidationReport.of(SchemaRules.count(schema), violations);
  }

  private static JsonNode header(ContentConfig config, String content) {
    try {
      return FrontMatter.of(content).tree();
    } catch (JsonProcessingException e) {
      throw new ValidationException("The front matter of '" + config.id() + "' is not YAML", e);
    }
  }

  private static Violation violation(ValidationMessage message) {
    return new Violation(
        message.getType(),
        message.getInstanceLocation().toString(),
        "does not keep the schema's '" + message.getType() + "'");
  }

  private JsonNode read(String name) {
    try {
      return JSON.readTree(
          input
              .schema(name)
              .orElseThrow(() -> new ValidationException("Schema not found: " + name)));
    } catch (JsonProcessingException e) {
      throw new ValidationException(
          "Cannot read schema " + name + ": no JSON at line " + e.getLocation().getLineNr(), e);
    } catch (IOException e) {
      throw new ValidationException("Cannot read schema " + name, e);
    }
  }
}
