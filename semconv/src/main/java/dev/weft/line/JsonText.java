package dev.weft.line;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps, lists and scalars of Java as JSON text. */
public final class JsonText {
  private JsonText() {}

  /** Compact ASCII JSON, members in the order of the maps. */
  public static String of(Object value) {
    LineBuffer out = new LineBuffer();
    JsonValues.write(value, out);
    return new String(out.toByteArray(), StandardCharsets.US_ASCII);
  }

  /**
   * The one JSON object that the first bytes are: strings, Long, Double, Boolean, null, Map, List.
   *
   * @throws IOException if they are anything else
   */
  public static Map<String, @Nullable Object> object(byte[] json, int length) throws IOException {
    return JsonObjects.parse(json, length);
  }

  /**
   * Whether readers who are less strict than {@link #object} may find an object in the bytes: with
   * a member twice, with a number that is out of range, or with something behind it.
   */
  public static boolean holdsObject(byte[] json, int length) {
    return JsonObjects.holdsOne(json, length);
  }
}
