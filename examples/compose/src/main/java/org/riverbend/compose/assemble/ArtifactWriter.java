package org.riverbend.compose.assemble;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.riverbend.compose.config.ArtifactConfig;
import org.riverbend.compose.config.Format;

/** Writes an artifact in the formats that its config lists. */
public final class ArtifactWriter {
  private final Path output;

  public ArtifactWriter(Path output) {
    this.output = output;
  }

  /** Writes the artifact and returns its Markdown file. */
  Path write(ArtifactConfig artifact, List<Section> sections, List<LeftOut> leftOut) {
    String markdown = MarkdownPage.of(artifact, sections, leftOut);
    Path file = output.resolve(artifact.id() + ".md");
    try {
      Files.createDirectories(output);
      Files.writeString(file, markdown);
      if (artifact.formats().contains(Format.HTML)) {
        Files.writeString(
            output.resolve(artifact.id() + ".html"), HtmlPage.of(artifact.title(), markdown));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + artifact.id() + ": " + e.getMessage(), e);
    }
    return file;
  }
}
