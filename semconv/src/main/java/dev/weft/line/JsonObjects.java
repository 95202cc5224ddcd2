package dev.weft.line;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses one line as one JSON object: strings, Long, Double, Boolean, null, Map and List. */
final class JsonObjects {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Takes a member twice, too. */
  private static final JsonFactory LENIENT = new JsonFactory();

  private JsonObjects() {}

  /**
   * Parses one object in the order of its fields.
   *
   * @throws JsonParseException if the bytes are anything else
   */
  static Map<String, @Nullable Object> parse(byte[] line, int length) throws IOException {
    // Checked first: with NUL bytes the parser would take the line for UTF-16 or UTF-32.
    if (hasNul(line, length)) {
      throw new JsonParseException((JsonParser) null, "contains a NUL byte");
    }
    try (JsonParser parser = FACTORY.createParser(line, 0, length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonParseException(parser, "not a JSON object");
      }
      Map<String, @Nullable Object> object = object(parser);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more than one JSON object");
      }
      return object;
    } catch (CharConversionException notUtf8) { // by its first bytes the line is UTF-16
      throw new JsonParseException((JsonParser) null, "not UTF-8", notUtf8);
    }
  }

  /** Whether somebody who reads on as far as possible finds an object. */
  static boolean holdsOne(byte[] line, int length) {
    try (JsonParser parser = LENIENT.createParser(line, 0, length)) {
      JsonToken token = parser.nextToken();
      while (token != null && token != JsonToken.START_OBJECT) {
        token = parser.skipChildren().nextToken();
      }
      return token != null && parser.skipChildren().currentToken() == JsonToken.END_OBJECT;
    } catch (IOException notWhole) {
      return false;
    }
  }

  private static boolean hasNul(byte[] line, int length) {
    for (int i = 0; i < length; i++) {
      if (line[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      object.put(name, value(parser));
    }
    return object;
  }

  private static List<@Nullable Object> array(JsonParser parser) throws IOException {
    List<@Nullable Object> array = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> wholeNumber(parser);
      case VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new JsonParseException(parser, "unexpected " + token);
    };
  }

  private static Number wholeNumber(JsonParser parser) throws IOException {
    return switch (parser.getNumberType()) {
      case INT, LONG -> parser.getLongValue();
      default -> number(parser);
    };
  }

  private static Double number(JsonParser parser) throws IOException {
    double number = parser.getDoubleValue();
    if (!Double.isFinite(number)) {
      throw new JsonParseException(parser, "number out of range");
    }
    return number;
  }
}
