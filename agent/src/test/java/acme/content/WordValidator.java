package acme.content;

import java.util.List;

/** Refuses content with forbidden words. */
final class WordValidator implements ContentValidator {
  private final List<String> forbidden;

  WordValidator(String... forbidden) {
    this.forbidden = List.of(forbidden);
  }

  @Override
  public ValidationReport validate(ContentConfig config, String content) {
    if (content.isEmpty()) {
      throw new IllegalArgumentException("Nothing to validate in " + config.id());
    }
    boolean passed = forbidden.stream().noneMatch(content::contains);
    return new ValidationReport(passed, forbidden.size());
  }
}
