package acme.content;

/** Checks content. */
public interface ContentValidator {
  ValidationReport validate(ContentConfig config, String content);
}
