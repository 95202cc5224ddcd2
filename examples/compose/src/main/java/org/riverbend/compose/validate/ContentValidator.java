package org.riverbend.compose.validate;

import org.riverbend.compose.config.ContentConfig;

/** A check of a finished content. Implementations are called from several threads. */
public interface ContentValidator {

  /** The name by which content configs ask for the check. */
  String name();

  /**
   * Applies all rules of the check; a broken rule is part of the report.
   *
   * @throws ValidationException when the check itself cannot be done
   */
  ValidationReport validate(ContentConfig config, String content);
}
