package org.riverbend.compose.generate;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.riverbend.compose.config.ContentConfig;
import org.riverbend.compose.config.Yaml;

/**
 * Puts worked examples together: the variable {@code pick} lists the snippets to take from a
 * snippet file, in the order of the list.
 */
public final class DemonstrationGenerator implements GeneratorStrategy {

  @Override
  public String type() {
    return "demonstration";
  }

  @Override
  public String generate(ContentConfig config, GenerationContext context) {
    Snippet.Library library =
        Yaml.read(
            context.input().templates().resolve("snippets").resolve(config.source()),
            Snippet.Library.class);
    Services services = Services.read(context.input());
    return picked(config, library).stream()
        .map(snippet -> render(snippet, services))
        .collect(Collectors.joining("\n", library.introduction() + "\n", ""));
  }

  private static List<Snippet> picked(ContentConfig config, Snippet.Library library) {
    Map<String, Snippet> byId =
        library.snippets().stream().collect(Collectors.toMap(Snippet::id, Function.identity()));
    return config.names("pick").stream()
        .map(
            id -> {
              if (!byId.containsKey(id)) {
                throw new GenerationException("Missing snippet '" + id + "' in " + config.source());
              }
              return byId.get(id);
            })
        .toList();
  }

  private static String render(Snippet snippet, Services services) {
    StringBuilder markdown = new StringBuilder();
    markdown.append("### ").append(snippet.heading()).append("\n\n");
    markdown.append(snippet.text().strip()).append('\n');
    if (snippet.code() != null) {
      codeBlock(markdown, snippet.code().language(), snippet.code().lines().strip());
    }
    if (snippet.request() != null) {
      codeBlock(markdown, "sh", "curl '" + services.uri(snippet.request()) + "'");
    }
    return markdown.toString();
  }

  private static void codeBlock(StringBuilder markdown, String language, String lines) {
    markdown.append("\n```").append(language).append('\n').append(lines).append("\n```\n");
  }
}
