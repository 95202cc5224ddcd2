package dev.weft.rule.parse;

import dev.weft.config.ConfigKey;
import dev.weft.rule.EventRule.Moment;
import dev.weft.rule.value.BuiltIn;
import dev.weft.rule.value.Condition;
import dev.weft.rule.value.Facts;
import dev.weft.rule.value.ValuePath;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Writes the reference page of rule files and the table of settings, from the parser's tables. */
final class RulesReference {

  /** One rule with every part; the test reads it. */
  static final String EXAMPLE =
      """
      rules_version: 1
      pack: { id: acme, version: 1.0.0, namespace: chora, scope: com.acme.reports }
      defaults:
        let:
          session_id: baggage['session.id']
      rules:
        - id: report.render
          match:
            types: { subtype_of: com.acme.report.Renderer, exclude: "com.acme.report.test.**" }
            methods: { name: render, args: [Report, ".."], only: public }
          let:
            content_config_id: { from: arg0.header.id | arg0.name, default: unknown }
            generator_type:
              from: this.class.simpleName
              as: [snake_case]
              map: { "*_renderer": $1 }
            pages: { from: return.pages.size, type: long }
          when: generator_type != 'preview'
          failure: { when: pages == 0 }
          span: { name: "render {generator_type}", attributes: [content_config_id, generator_type] }
          events:
            end:
              emit: chora.content_generated
              fields: { status: outcome, duration_ms: elapsed_ms }
          metrics:
            - name: chora.content.generation.duration
              value: elapsed
              by: { chora.generator_type: generator_type, chora.status: outcome }
          limits: { nested: outermost, key: content_config_id }
      """;

  private RulesReference() {}

  static String page() {
    StringBuilder page = new StringBuilder();
    page.append("# Rules\n\n")
        .append("<!-- Written by RulesReferenceTest from the parser's tables; do not edit. -->\n\n")
        .append("A rule says which calls of an application are observed, which values are read and")
        .append(
            " which signals are\nemitted. `weft.rules` names files or directories. Every mistake")
        .append(
            " is reported with file, line, path and remedy;\nthe rules without one work all the")
        .append(" same.\n");
    for (Section section : Sections.ALL) {
      page.append("\n## `").append(section.title()).append("`\n\n");
      page.append(section.intro()).append("\n\n").append(table(section));
    }
    page.append("\n## Value paths\n\n").append(paths());
    page.append("\n## Built-in values\n\n").append(builtIns());
    page.append("\n## Event moments\n\n").append(moments());
    page.append("\n## Conditions\n\n").append(conditions());
    page.append("\n## Example\n\n```yaml\n").append(EXAMPLE).append("```\n");
    return page.toString();
  }

  static String settings() {
    StringBuilder table = new StringBuilder("| Property | Variable | Default | Meaning |\n");
    table.append("|---|---|---|---|\n");
    for (ConfigKey key : ConfigKey.values()) {
      row(table, code(key.property()), code(key.variable()), code(key.byDefault()), key.doc());
    }
    return table.toString();
  }

  private static String table(Section section) {
    StringBuilder table =
        new StringBuilder("| Key | Type | Default | Meaning |\n|---|---|---|---|\n");
    for (Section.Key key : section.keys()) {
      row(table, code(key.name()), key.type(), key.byDefault(), key.doc());
    }
    return table.toString();
  }

  private static String paths() {
    StringBuilder text = new StringBuilder();
    text.append(
            "A path is a root, an optional filter by type in parentheses, and steps. Paths joined")
        .append(
            " by ` | ` are tried in order.\nA step that leads nowhere makes the path missing.\n\n")
        .append("| Root | Meaning |\n|---|---|\n");
    for (ValuePath.Root root : ValuePath.Root.values()) {
      row(
          text,
          switch (root) {
            case THIS -> "`this`";
            case ARG -> "`arg0`, `arg1`, …";
            case RETURN -> "`return`";
            case THROWN -> "`thrown`";
            case ENV -> "`env.NAME`";
            case BAGGAGE -> "`baggage['key']`";
            case CONST -> "`const['text']`";
            case TEXT -> "`text['a {value} b']`";
            case INSIDE -> "`inside['rule id']`";
            case ELEMENT -> "`.name`";
            default -> code(root.text + "['" + names(root) + "']");
          },
          switch (root) {
            case THIS -> "the receiver; missing in a static method";
            case ARG -> "an argument by position";
            case RETURN -> "what the call returned, or what its future completed with; at the end";
            case THROWN -> "what the call threw; at the end";
            case ENV -> "an environment variable; names that look like secrets are refused";
            case BAGGAGE -> "an entry of the OpenTelemetry baggage";
            case CONST -> "the text itself";
            case TEXT ->
                "a text with values in braces, known when the call begins;"
                    + " missing when one of them is";
            case INSIDE -> "how many calls of a rule of the same pack succeeded inside; at the end";
            case VALUE -> "another value of the rule, one above it";
            case INHERITED -> "what the innermost enclosing call shares under an attribute key";
            case PAIRED -> "a value of the call that began what this one ends, see `pair`";
            case NEW ->
                "a new id or the time; the first `run_session` is the one that the process has";
            case PROCESS -> "a fact about the process";
            case RESOURCE -> "an attribute of the OpenTelemetry resource";
            case SETTING -> "the property `weft.values.<name>`";
            case CALL ->
                "what the call used, at the end: processor time and memory of its thread, bytes on the"
                    + " host's interfaces; energy and carbon only with `weft.energy.*`";
            case TRACE -> "the trace and span of the call, at the end";
            case EXIT -> "the code with which the JVM exits while the call is open";
            case ELEMENT -> "inside `each`: a step from the element";
          });
    }
    text.append("\n| Step | Meaning |\n|---|---|\n");
    row(
        text,
        "`.name`",
        "`name()`, `getName()` or `isName()` whose byte code only reads, otherwise the field");
    row(
        text,
        "`.class`, `.size`, `.empty`, `.length`",
        "of any object; of JDK collections and texts");
    row(text, "`.message`, `.cause`, `.stackTrace`", "of a throwable");
    row(text, "`[0]`", "an element of an array or a JDK list");
    row(text, "`['key']`", "a value of a JDK map");
    row(text, "`(Type)`", "after a root: only if it is of that type, by simple or full name");
    text.append(
            "\nAn `Optional` is unwrapped. A value becomes a text only if it is a text, number,")
        .append(
            " boolean, enum, class,\npath, file, URI, UUID or time. A text of a rule, variable, setting,")
        .append(" baggage or resource is read as the wanted type.\n");
    return text.toString();
  }

  private static String names(ValuePath.Root root) {
    Set<String> names = Facts.names(root);
    return names == null ? "name" : String.join("'\\|'", new TreeSet<>(names));
  }

  private static String builtIns() {
    StringBuilder table = new StringBuilder("| Value | Type | Meaning |\n|---|---|---|\n");
    for (BuiltIn builtIn : BuiltIn.values()) {
      row(table, code(builtIn.text), code(builtIn.type.text()), builtIn.doc);
    }
    return table + "\nAll of them are known only when the call has ended.\n";
  }

  private static String moments() {
    StringBuilder table = new StringBuilder("| Moment | Meaning |\n|---|---|\n");
    for (Moment moment : Moment.values()) {
      row(table, code(moment.name().toLowerCase(Locale.ROOT)), moment.doc);
    }
    return table.toString();
  }

  private static String conditions() {
    List<String> operators =
        List.of(Condition.Operator.values()).stream().map(o -> code(o.text)).toList();
    return """
        ```
        condition = all { " or " all }
        all       = test { " and " test }
        test      = [ "not " ] value [ operator literal ]
        literal   = number | true | false | 'text'
        ```

        `and` binds tighter than `or`. A value alone holds when it is there and not `false`. Operators are
        %s.
        A missing value differs from every literal and is neither less nor greater than one.
        """
        .formatted(String.join(", ", operators));
  }

  private static void row(StringBuilder table, String... cells) {
    table.append('|');
    for (String cell : cells) {
      table.append(' ').append(cell.replace("|", "\\|")).append(" |");
    }
    table.append('\n');
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
