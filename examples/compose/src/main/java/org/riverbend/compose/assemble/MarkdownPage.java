package org.riverbend.compose.assemble;

import java.util.List;
import org.riverbend.compose.config.ArtifactConfig;

/** The Markdown form of an artifact, with the desk's notes at its end. */
final class MarkdownPage {
  private MarkdownPage() {}

  static String of(ArtifactConfig artifact, List<Section> sections, List<LeftOut> leftOut) {
    StringBuilder page = new StringBuilder("# ").append(artifact.title()).append("\n");
    if (!artifact.subtitle().isEmpty()) {
      page.append("\n*").append(artifact.subtitle()).append("*\n");
    }
    for (Section section : sections) {
      page.append("\n## ").append(section.config().title()).append("\n\n");
      page.append(section.markdown().strip()).append('\n');
    }
    notes(page, sections, leftOut);
    return page.toString();
  }

  private static void notes(StringBuilder page, List<Section> sections, List<LeftOut> leftOut) {
    StringBuilder notes = new StringBuilder();
    for (Section section : sections) {
      for (CheckResult check : section.checks()) {
        if (!check.passed()) {
          note(notes, section.config().title(), "check " + check.check() + ": " + check.note());
        }
      }
    }
    for (LeftOut section : leftOut) {
      note(notes, section.contentId(), "not available this time");
    }
    if (notes.length() > 0) {
      page.append("\n## Notes of the desk\n\n").append(notes);
    }
  }

  private static void note(StringBuilder notes, String subject, String note) {
    notes.append("- ").append(subject).append(", ").append(note).append('\n');
  }
}
