package dev.weft.collector.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.opentelemetry.api.common.Value;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON form of OTLP. */
public final class Otlp {
  private Otlp() {}

  /** Attributes by key, each with its {@code AnyValue}. */
  public static Map<String, JsonNode> attributes(JsonNode list) {
    Map<String, JsonNode> attributes = new LinkedHashMap<>();
    list.forEach(entry -> attributes.put(entry.path("key").asText(), entry.path("value")));
    return attributes;
  }

  /** An {@code AnyValue} as plain text, number, boolean or list. */
  public static Object plain(JsonNode any) {
    if (any.has("stringValue")) {
      return any.path("stringValue").asText();
    }
    if (any.has("boolValue")) {
      return any.path("boolValue").asBoolean();
    }
    if (any.has("intValue")) {
      return Long.valueOf(any.path("intValue").asText());
    }
    if (any.has("doubleValue")) {
      return any.path("doubleValue").asDouble();
    }
    if (any.has("arrayValue")) {
      List<Object> list = new ArrayList<>();
      any.path("arrayValue").path("values").forEach(element -> list.add(plain(element)));
      return list;
    }
    throw new IllegalArgumentException("neither scalar nor list: " + any);
  }

  /** An {@code AnyValue} as plain JSON, maps too. */
  public static Object tree(JsonNode any) {
    if (any.has("kvlistValue")) {
      Map<String, Object> members = new LinkedHashMap<>();
      attributes(any.path("kvlistValue").path("values"))
          .forEach((key, member) -> members.put(key, tree(member)));
      return members;
    }
    if (any.has("arrayValue")) {
      List<Object> elements = new ArrayList<>();
      any.path("arrayValue").path("values").forEach(element -> elements.add(tree(element)));
      return elements;
    }
    return plain(any);
  }

  /** An {@code AnyValue} as the API's type for complex values. */
  public static Value<?> value(JsonNode any) {
    if (any.has("kvlistValue")) {
      Map<String, Value<?>> members = new LinkedHashMap<>();
      attributes(any.path("kvlistValue").path("values"))
          .forEach((key, member) -> members.put(key, value(member)));
      return Value.of(members);
    }
    if (any.has("arrayValue")) {
      List<Value<?>> elements = new ArrayList<>();
      any.path("arrayValue").path("values").forEach(element -> elements.add(value(element)));
      return Value.of(elements);
    }
    if (any.has("bytesValue")) {
      return Value.of(Base64.getDecoder().decode(any.path("bytesValue").asText()));
    }
    if (any.isEmpty()) {
      return Value.of("");
    }
    Object plain = plain(any);
    return plain instanceof Boolean flag
        ? Value.of(flag)
        : plain instanceof Long number
            ? Value.of(number)
            : plain instanceof Double number ? Value.of(number) : Value.of((String) plain);
  }
}
