package dev.weft.generate;

import dev.weft.generate.Vocabulary.Attribute;
import dev.weft.generate.Vocabulary.Event;
import dev.weft.registry.FieldType;
import dev.weft.registry.Source;
import java.util.Locale;

/** How the names of the model look in Java. */
record Names(String system) {

  static final String HEADER =
      "// Generated from semconv/model by dev.weft.generate.Generator; do not edit.\n";

  String packageName() {
    return "dev.weft." + system;
  }

  /** {@code Attributes} to {@code ChoraAttributes}. */
  String type(String kind) {
    return pascal(system) + kind;
  }

  /** {@code chora.content.generation.duration} to {@code CONTENT_GENERATION_DURATION}. */
  String constant(String name) {
    return path(name).replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** {@code BARE_} keeps a documented key apart from that of the same name in the namespace. */
  String constant(Attribute attribute) {
    return (attribute.line().bare() ? "BARE_" : "") + constant(attribute.key());
  }

  String constant(Event event) {
    return constant(event.javaName());
  }

  String event(Event event) {
    return pascal(path(event.javaName())) + "Event";
  }

  String enumeration(Attribute attribute) {
    return pascal(path(attribute.key()));
  }

  /** The name without the namespace of the system. */
  String path(String name) {
    return name.startsWith(system + ".") ? name.substring(system.length() + 1) : name;
  }

  /** The component of a record; time and trace id are called alike in every system. */
  String component(Attribute attribute) {
    if (attribute.line().source() == Source.TIMESTAMP) {
      return "timestamp";
    }
    return attribute.line().joins() ? "traceId" : camel(path(attribute.key()));
  }

  static String boxed(FieldType type) {
    return switch (type) {
      case STRING -> "String";
      case LONG -> "Long";
      case DOUBLE -> "Double";
      case BOOLEAN -> "Boolean";
      case STRING_LIST -> "List<String>";
      case DOUBLE_LIST -> "List<Double>";
      case MAP -> "Map<String, Object>";
      case OBJECTS -> "List<Map<String, Object>>";
    };
  }

  static boolean isStructure(FieldType type) {
    return switch (type) {
      case STRING, LONG, DOUBLE, BOOLEAN -> false;
      case STRING_LIST, DOUBLE_LIST, MAP, OBJECTS -> true;
    };
  }

  /** The type parameter of the attribute key and the method that makes one. */
  static String keyType(FieldType type) {
    return switch (type) {
      case STRING, LONG, DOUBLE, BOOLEAN, STRING_LIST, DOUBLE_LIST -> boxed(type);
      case MAP, OBJECTS -> "Value<?>";
    };
  }

  static String keyMethod(FieldType type) {
    return switch (type) {
      case STRING -> "stringKey";
      case LONG -> "longKey";
      case DOUBLE -> "doubleKey";
      case BOOLEAN -> "booleanKey";
      case STRING_LIST -> "stringArrayKey";
      case DOUBLE_LIST -> "doubleArrayKey";
      case MAP, OBJECTS -> "valueKey";
    };
  }

  static String camel(String name) {
    String pascal = pascal(name);
    return pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String pascal(String name) {
    StringBuilder pascal = new StringBuilder();
    for (String word : name.split("[._]", -1)) {
      pascal.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return pascal.toString();
  }
}
