package org.riverbend.compose.assemble;

import java.nio.file.Path;
import java.util.List;

/** A written artifact: its Markdown file, the sections in it and those that had to be left out. */
public record AssembledArtifact(
    String id, Path outputPath, List<Section> sections, List<LeftOut> leftOut) {

  public AssembledArtifact {
    sections = List.copyOf(sections);
    leftOut = List.copyOf(leftOut);
  }
}
