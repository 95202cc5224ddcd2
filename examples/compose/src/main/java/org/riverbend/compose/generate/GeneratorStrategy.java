package org.riverbend.compose.generate;

import org.riverbend.compose.config.ContentConfig;

/** One way of making a piece of writing. Implementations are called from several threads. */
public interface GeneratorStrategy {

  /** The name by which content configs ask for this generator. */
  String type();

  /**
   * Writes the content in Markdown, with or without a front matter.
   *
   * @throws GenerationException when the content cannot be made; the message says what is missing
   */
  String generate(ContentConfig config, GenerationContext context);
}
