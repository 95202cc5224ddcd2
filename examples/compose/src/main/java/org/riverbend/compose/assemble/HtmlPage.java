package org.riverbend.compose.assemble;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The HTML form of an artifact: one self-contained page. */
final class HtmlPage {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>{title}</title>
      <style>
      body { max-width: 46rem; margin: 2rem auto; font: 1rem/1.5 Georgia, serif; }
      table { border-collapse: collapse; }
      th, td { border: 1px solid #99a; padding: .2rem .6rem; }
      pre { background: #f3f3ee; padding: .8rem; overflow-x: auto; }
      </style>
      </head>
      <body>
      {body}</body>
      </html>
      """;

  private HtmlPage() {}

  static String of(String title, String markdown) {
    return PAGE.replace("{title}", escape(title))
        .replace("{body}", RENDERER.render(PARSER.parse(markdown)));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
