package dev.weft.generate;

import dev.weft.generate.Vocabulary.Item;
import dev.weft.generate.Vocabulary.Line;
import dev.weft.generate.Vocabulary.Rules;
import dev.weft.registry.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what {@code annotations.weft} says about an attribute. */
final class Annotations {
  private static final List<String> GENERATED =
      List.of(
          "uuid",
          "severity",
          "tags",
          "trace_id",
          "span_id",
          "redactions",
          "classification",
          "personal",
          "signature_algorithm",
          "signature_key",
          "signature");

  private Annotations() {}

  static Line line(Map<String, @Nullable Object> annotations, String at, Problems problems) {
    Node weft = new Node(annotations, at, problems);
    String privacy = weft.optionalText("privacy", "");
    if (!privacy.isEmpty() && !privacy.equals("personal")) {
      weft.problem("privacy must be personal but is '" + privacy + "'");
    }
    String generated = weft.optionalText("generated", "");
    if (!generated.isEmpty() && !GENERATED.contains(generated)) {
      weft.problem("generated must be one of " + GENERATED + " but is '" + generated + "'");
    }
    weft.optionalText("shape", "");
    Line line =
        new Line(
            source(weft),
            weft.flag("nullable"),
            weft.flag("joins"),
            !privacy.isEmpty(),
            weft.nullableText("path"),
            weft.flag("envelope"),
            weft.flag("bare"),
            generated.isEmpty() ? null : generated,
            rules(weft),
            items(weft));
    weft.done();
    return line;
  }

  private static Source source(Node weft) {
    String source = weft.optionalText("source", "attribute").toUpperCase(Locale.ROOT);
    return Stream.of(Source.values())
        .filter(known -> known.name().equals(source))
        .findFirst()
        .orElseGet(
            () -> {
              weft.problem("source must be timestamp, event_name, constant, value or labels");
              return Source.ATTRIBUTE;
            });
  }

  private static Rules rules(Node weft) {
    return new Rules(
        weft.number("minimum"),
        weft.number("maximum"),
        weft.number("max_length"),
        weft.number("size"),
        pattern(weft),
        weft.flag("any_offset"),
        weft.nullableText("constant"),
        weft.value("fallback"));
  }

  private static @Nullable String pattern(Node node) {
    String pattern = node.nullableText("pattern");
    if (pattern != null) {
      try {
        Pattern.compile(pattern);
      } catch (PatternSyntaxException e) {
        node.problem("pattern: " + e.getDescription());
      }
    }
    return pattern;
  }

  private static List<Item> items(Node weft) {
    List<Item> items = new ArrayList<>();
    for (Node node : weft.nodes("items")) {
      items.add(
          new Item(
              node.text("name"),
              node.flag("required"),
              pattern(node),
              node.texts("allowed"),
              node.text("example"),
              node.text("brief")));
      node.done();
    }
    return items;
  }
}
