package dev.weft.line;

import java.nio.charset.StandardCharsets;

/** Maps, lists and scalars of Java as JSON text. */
public final class JsonText {
  private JsonText() {}

  /** Compact ASCII JSON, members in the order of the maps. */
  public static String of(Object value) {
    LineBuffer out = new LineBuffer();
    JsonValues.write(value, out);
    return new String(out.toByteArray(), StandardCharsets.US_ASCII);
  }
}
