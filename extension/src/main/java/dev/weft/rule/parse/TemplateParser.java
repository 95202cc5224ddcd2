package dev.weft.rule.parse;

import dev.weft.rule.value.NameTemplate;
import java.util.ArrayList;
import java.util.List;

/** Reads span names with values in braces. */
final class TemplateParser {
  private TemplateParser() {}

  static NameTemplate parse(String text, Scope scope) throws ExpressionException {
    List<String> texts = new ArrayList<>();
    List<Integer> slots = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new ExpressionException("'{' is not closed in '" + text + "'", "add '}'");
      }
      texts.add(text.substring(from, open));
      slots.add(scope.get(text.substring(open + 1, close).strip(), true).slot());
      from = close + 1;
    }
    texts.add(text.substring(from));
    return new NameTemplate(texts, slots);
  }
}
