package dev.weft.rule.parse;

import dev.weft.config.Nearest;
import dev.weft.rule.value.Facts;
import dev.weft.rule.value.ValuePath;
import dev.weft.rule.value.ValuePath.Root;
import dev.weft.rule.value.ValuePath.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads value paths: {@code root(filter)?.property[0]['key'] | alternative}. */
final class PathParser {
  private static final String REMEDY =
      "begin with this, arg0, return, thrown or a named root such as env.NAME or const['text'],"
          + " go on with .property, [0] or ['key']";

  /** Names whose values must not be read from the environment. */
  private static final Pattern SECRET =
      Pattern.compile("(?i).*(secret|token|passw|pwd|credential|api_?key|private_?key|auth).*");

  private static final Pattern BAR = Pattern.compile("\\|" + ConditionParser.OUTSIDE_QUOTES);
  private static final Pattern ROOT =
      Pattern.compile("(?<word>[a-z]+?)(?<index>\\d+)?(?<filter>\\([\\w.$]+\\))?(?=[.\\[]|$)");
  private static final Pattern STEP =
      Pattern.compile("\\.(?<name>[A-Za-z_$][\\w$]*)|\\[(?<index>\\d+)]|\\['(?<key>[^']*)']");

  private final Scope scope;

  /**
   * @param scope the values that {@code value['name']} can name
   */
  PathParser(Scope scope) {
    this.scope = scope;
  }

  List<ValuePath> alternatives(String text) throws ExpressionException {
    List<ValuePath> paths = new ArrayList<>();
    for (String alternative : BAR.split(text, -1)) {
      paths.add(path(alternative.strip()));
    }
    return paths;
  }

  /** The same for members of an element: a path that begins with a step starts there. */
  List<ValuePath> inElement(String text) throws ExpressionException {
    List<ValuePath> paths = new ArrayList<>();
    for (String alternative : BAR.split(text, -1)) {
      String path = alternative.strip();
      paths.add(
          path.startsWith(".") || path.startsWith("[")
              ? new ValuePath(
                  Root.ELEMENT, 0, null, null, path.equals(".") ? List.of() : steps(path, 0), path)
              : path(path));
    }
    return paths;
  }

  private ValuePath path(String text) throws ExpressionException {
    Matcher matcher = ROOT.matcher(text);
    if (!matcher.lookingAt()) {
      throw new ExpressionException("'" + text + "' is not a path", REMEDY);
    }
    Root root = root(matcher.group("word"), matcher.group("index"), text);
    int index = root == Root.ARG ? number(matcher.group("index"), text) : 0;
    String filter = matcher.group("filter");
    List<Step> steps = steps(text, matcher.end());
    String name = null;
    if (root.isNamed()) {
      name = nameOf(root, steps, text);
      index = root == Root.VALUE ? scope.get(name, false).slot() : 0;
      steps = List.of();
    }
    return new ValuePath(
        root,
        index,
        name,
        filter == null ? null : filter.substring(1, filter.length() - 1),
        steps,
        text,
        root == Root.TEXT && name != null ? TemplateParser.parse(name, scope) : null);
  }

  private static int number(String digits, String text) throws ExpressionException {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException large) {
      throw new ExpressionException("'" + text + "' has a number that is too large", REMEDY);
    }
  }

  private static Root root(String word, @Nullable String index, String text)
      throws ExpressionException {
    for (Root root : Root.values()) {
      boolean numbered = root == Root.ARG;
      if (root != Root.ELEMENT
          && (numbered ? "arg" : root.text).equals(word)
          && numbered == (index != null)) {
        return root;
      }
    }
    throw new ExpressionException("'" + text + "' begins with no known root", REMEDY);
  }

  private static List<Step> steps(String text, int from) throws ExpressionException {
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(text);
    int at = from;
    while (at < text.length()) {
      if (!matcher.region(at, text.length()).lookingAt()) {
        throw new ExpressionException(
            "'" + text + "' cannot be read from '" + text.substring(at) + "' on", REMEDY);
      }
      if (matcher.group("name") != null) {
        steps.add(new ValuePath.Property(matcher.group("name")));
      } else if (matcher.group("index") != null) {
        steps.add(new ValuePath.Position(number(matcher.group("index"), text)));
      } else {
        steps.add(new ValuePath.MapKey(matcher.group("key")));
      }
      at = matcher.end();
    }
    return steps;
  }

  private static String nameOf(Root root, List<Step> steps, String text)
      throws ExpressionException {
    String name = null;
    if (steps.size() == 1 && steps.get(0) instanceof ValuePath.MapKey key) {
      name = key.key();
    } else if (steps.size() == 1 && steps.get(0) instanceof ValuePath.Property property) {
      name = property.name();
    }
    if (name == null) {
      throw new ExpressionException("'" + text + "' needs exactly one name", REMEDY);
    }
    Set<String> known = Facts.names(root);
    if (known != null && !known.contains(name)) {
      throw new ExpressionException("'" + text + "' is not known", Nearest.remedy(name, known));
    }
    if (root == Root.ENV && SECRET.matcher(name).matches()) {
      throw new ExpressionException(
          "'" + text + "' reads a variable that looks like a secret", "read another variable");
    }
    return name;
  }
}
