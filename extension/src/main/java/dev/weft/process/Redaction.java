package dev.weft.process;

import org.jspecify.annotations.Nullable;

/**
 * Masks what must not leave the process: secrets and what points to a person or a place. Linear in
 * a text's length, and masking twice changes nothing. Every method returns the same instance where
 * it found nothing.
 */
public final class Redaction {
  static final String MASK = "[REDACTED]";

  private Redaction() {}

  /** Whether a value of this name must not leave the process as it is. */
  public static boolean isSecretName(String name) {
    return Secrets.isName(name);
  }

  /** The value that leaves the process under this name. */
  public static String named(String name, String text) {
    return isSecretName(name) ? MASK : text(text);
  }

  /** The text with everything in it masked that a detector knows. */
  public static String text(String text) {
    int hints = Hints.of(text);
    String masked = PersonalData.mask(Secrets.mask(text, hints), hints);
    return masked.equals(text) ? text : masked;
  }

  /**
   * The value that leaves the process under this name: texts, lists, maps and complex values of
   * OTLP, masked by the names and by the texts in them. What is nested deeper than 8 is masked,
   * what follows the first 1,000 elements is left out. Never throws: a value that cannot be read is
   * masked.
   */
  public static Object value(String name, Object value) {
    return new RedactionWalk().from(name, value);
  }

  /**
   * Whether masking changed a value, so that the classification of its line has to rise. Compares
   * instances: only for a result of this class and what it was made of, in the same step. A value
   * that was masked earlier does not change again.
   */
  public static boolean changed(@Nullable Object before, @Nullable Object after) {
    return before != after;
  }
}
