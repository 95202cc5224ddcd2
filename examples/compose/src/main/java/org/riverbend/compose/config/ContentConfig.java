package org.riverbend.compose.config;

import java.util.List;
import java.util.Map;

/**
 * One piece of writing: what makes it, from which source file, with which variables, and which
 * checks it has to pass afterwards.
 *
 * @param generator name of a generator type, for example {@code jinja2}
 * @param source file or program that the generator reads, in the generator's own folder
 * @param schema JSON Schema of the front matter, empty when no check needs one
 * @param checks names of the validators to run, in order
 */
public record ContentConfig(
    String id,
    String title,
    String generator,
    String source,
    String schema,
    List<String> checks,
    Map<String, Object> variables) {

  public ContentConfig {
    Ids.check("content", id);
    title = Ids.text("title", id, title);
    generator = Ids.text("generator", id, generator);
    source = Ids.text("source", id, source);
    schema = schema == null ? "" : schema;
    checks = checks == null ? List.of() : List.copyOf(checks);
    variables = variables == null ? Map.of() : variables;
    if (checks.contains("schema") && schema.isEmpty()) {
      throw new ConfigException("'" + id + "' asks for the check 'schema' but names no schema");
    }
  }

  /** The names listed under a variable; empty when the variable is not there. */
  public List<String> names(String variable) {
    if (variables.get(variable) instanceof List<?> values) {
      return values.stream().map(String::valueOf).toList();
    }
    return List.of();
  }
}
