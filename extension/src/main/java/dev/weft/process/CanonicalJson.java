package dev.weft.process;

import dev.weft.line.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The canonical form of JSON (RFC 8785): equal values have equal bytes, so that digests and
 * signatures can be compared.
 */
public final class CanonicalJson {
  private CanonicalJson() {}

  /** The canonical text of maps, lists and scalars. */
  public static String of(Object value) {
    return ofJson(JsonText.of(value));
  }

  /**
   * The canonical text of a JSON object or array.
   *
   * @throws IllegalArgumentException if it is not JSON
   */
  public static String ofJson(String json) {
    try {
      return new JsonCanonicalizer(json).getEncodedString();
    } catch (IOException broken) {
      throw new IllegalArgumentException("not JSON: " + broken.getMessage(), broken);
    }
  }

  /** The digest of the canonical text, as {@code sha256:} and 64 digits. */
  public static String sha256(Object value) {
    try {
      byte[] bytes = of(value).getBytes(StandardCharsets.UTF_8);
      return "sha256:"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new LinkageError("every JDK has SHA-256", impossible);
    }
  }
}
