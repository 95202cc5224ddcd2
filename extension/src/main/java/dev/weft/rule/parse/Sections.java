package dev.weft.rule.parse;

import static dev.weft.rule.parse.Section.optional;
import static dev.weft.rule.parse.Section.required;

import java.util.List;

/** The whole grammar of rule files, in the order of the reference page. */
final class Sections {
  static final int DEFAULT_MAX_STRING = 4096;
  static final int DEFAULT_LABEL_VALUES = 100;
  static final int DEFAULT_MAX_MATCHED_METHODS = 200;

  static final Section FILE =
      Section.of(
          "file",
          "A rule file is one YAML mapping.",
          required("rules_version", "`1`", "version of this grammar"),
          optional("pack", "mapping", "from the file's name", "what the rules share"),
          optional("defaults", "mapping", "none", "settings and values for every rule of the file"),
          optional("gauges", "list of mappings", "none", "gauges of the process and its host"),
          required("rules", "list of mappings", "the rules"));

  static final Section GAUGE =
      Section.of(
          "gauges[]",
          "A gauge that is read whenever metrics are collected.",
          required("name", "metric name", "must be in the registry"),
          required(
              "from",
              "`memory_used_mb`, `cpu_percent`, `disk_free_gb`, `network_connections`",
              "what is read"));

  static final Section PACK =
      Section.of(
          "pack",
          "What the rules of a file share.",
          required("id", "text", "switches the pack and prefixes the ids of its rules"),
          optional("version", "text", "`0`", "version of the pack"),
          optional("description", "text", "none", "for people"),
          optional("namespace", "text", "the id", "prefix of attribute keys"),
          optional("scope", "text", "`dev.weft.<id>`", "instrumentation scope of the signals"));

  static final Section DEFAULTS =
      Section.of(
          "defaults",
          "Settings for every rule of the file; a rule's own setting wins.",
          optional("let", "mapping", "none", "values that every rule has"),
          optional("accessors", "`pure` or list of names", "`pure`", "see the rule's key"),
          optional("max_string", "number", "4096", "see `limits`"),
          optional("label_values", "number", "100", "see `limits`"),
          optional("max_matched_methods", "number", "200", "see `limits`"));

  static final Section RULE =
      Section.of(
          "rules[]",
          "One rule: what it matches, which values it reads, which signals it emits.",
          required("id", "text", "unique in the file"),
          optional("description", "text", "none", "for people"),
          optional(
              "enabled",
              "`true` or `false`",
              "`true`",
              "a disabled rule is switched on by `weft.opt-in`"),
          required("match", "mapping", "which calls"),
          optional("let", "mapping", "none", "the values, by name"),
          optional("when", "condition", "always", "over values known when the call begins"),
          optional(
              "accessors",
              "`pure` or list of names",
              "`pure`",
              "`Type` or `Type#method` globs that may be called although they do more than read"),
          optional("failure", "mapping", "exceptions only", "failure without an exception"),
          optional("span", "mapping or `false`", "`false`", "the span of the call"),
          optional("events", "mapping", "none", "events by moment"),
          optional("metrics", "list of mappings", "none", "measurements"),
          optional(
              "share",
              "list of value names, or mapping of key to value name",
              "none",
              "values that every call inside inherits, over threads too; an event field of that key"
                  + " without a value is filled with it"),
          optional("pair", "mapping", "none", "beginning and end on different methods"),
          optional("documents", "list of mappings", "none", "JSON files written at the end"),
          optional(
              "at_exit",
              "`true` or `false`",
              "`false`",
              "whether a call that is open when the JVM exits is ended as failed"),
          optional("limits", "mapping", "defaults", "bounds"));

  static final Section MATCH =
      Section.of(
          "match",
          "A method is matched when its type and the method itself are.",
          required("types", "mapping", "which types"),
          required("methods", "mapping", "which of their methods"));

  static final Section TYPES =
      Section.of(
          "match.types",
          "Every key given must match; one entry of a list is enough. One of `class`,"
              + " `subtype_of`, `simple_name`, `annotated` is required.",
          optional("class", "name, glob or list", "any", "the type's own full name"),
          optional(
              "subtype_of",
              "name or list",
              "any",
              "full name of a class or interface that the type is, extends or implements"),
          optional(
              "simple_name",
              "name or list",
              "any",
              "the same by simple name, in whatever package: a convention"),
          optional("annotated", "name or list", "any", "full name of an annotation on the type"),
          optional("package", "name, glob or list", "any", "the type's package"),
          optional("exclude", "name, glob or list", "none", "full names never matched"));

  static final Section METHODS =
      Section.of(
          "match.methods",
          "Bridge, synthetic and abstract methods are never matched.",
          required("name", "name, glob or list", "`<init>` selects constructors"),
          optional(
              "args",
              "list of type names",
              "any",
              "simple or full type names by position, `*` for any type, a last `..` for the rest"),
          optional("returns", "name or list", "any", "simple or full name of the return type"),
          optional("annotated", "name or list", "any", "full name of an annotation on the method"),
          optional(
              "only",
              "list",
              "any",
              "`public`, `protected`, `package`, `private`, `static`, `instance`"));

  static final Section VALUE =
      Section.of(
          "let.<name>",
          "A value, read once a call. A text instead of a mapping is its `from`.",
          optional(
              "from",
              "path, or paths joined by ` | `",
              "required, unless the value is built",
              "the first that gives a value wins"),
          optional(
              "type",
              "`string`, `long`, `double`, `boolean`, `string_list`, `double_list`, `map`, `objects`",
              "`string`",
              "wanted type"),
          optional("entries", "mapping of member to path", "none", "builds a map"),
          optional(
              "each",
              "mapping of member to path",
              "none",
              "builds an object of each element of `from`; a path that begins with a step starts at"
                  + " the element"),
          optional("items", "list of mappings of member to path", "none", "builds these objects"),
          optional(
              "when",
              "condition",
              "always",
              "over the values above it; if it does not hold, no path is tried"),
          optional("default", "scalar", "missing", "taken when no path gives a value"),
          optional(
              "as",
              "list of `snake_case`, `lower`, `upper`, `one_line`, `sha256`, `sha256_prefixed`,"
                  + " `canonical_sha256`, `keyed_hash`, `length`",
              "none",
              "changes applied in order"),
          optional(
              "map",
              "mapping of glob to text",
              "none",
              "over the lower-case text; the first match replaces it, `$1` is the first star"),
          optional(
              "viewport",
              "mapping",
              "none",
              "for a box of what is seen, as west, south, east, north: a near or secret one is taken"
                  + " out, others get one decimal"),
          optional("at", "`entry` or `exit`", "`entry`", "when arguments and `this` are read"));

  static final Section VIEWPORT =
      Section.of(
          "let.<name>.viewport",
          "A box is let through up to zoom 10, from 0.1 degrees on, when it is `public` or"
              + " `internal`. What is not known counts as not allowed.",
          required("zoom", "value name", "the value that says how near it is"),
          required("classification", "value name", "the value that says who may see it"));

  static final Section FAILURE =
      Section.of(
          "failure",
          "A call that threw has always failed; this names another sign of failure.",
          required("when", "condition", "over all values"),
          optional("message", "value name", "none", "the value that holds the message"),
          optional("type", "value name", "none", "the value that holds the error type"));

  static final Section SPAN =
      Section.of(
          "span",
          "The span of the call. `code.function.name` and, on failure, `error.type` are added.",
          required(
              "name", "text with `{value}`", "of low cardinality, over values known at the start"),
          optional(
              "current",
              "`true` or `false`",
              "`false`",
              "no span of its own: the attributes go to the span in which the call happens"),
          optional("kind", "OpenTelemetry span kind", "`internal`", "the span's kind"),
          optional(
              "attributes",
              "list of value names, or mapping of key to value name",
              "none",
              "attributes; a listed name gets the pack's namespace in front"));

  static final Section EVENT =
      Section.of(
          "events.<moment>",
          "An event of the registry, by moment: `enter`, `exit`, `error` or `end`.",
          required("emit", "event name", "must be in the registry"),
          optional(
              "fields",
              "mapping of field to value name",
              "by equal name",
              "fields whose value has another name; `trace_id` needs none"),
          optional("when", "condition", "always", "over the values known then"),
          optional(
              "sample",
              "number above 0, at most 1",
              "`1`",
              "the share that is kept, evenly; failures are always kept"),
          optional(
              "per_second",
              "number",
              "any",
              "how many a second are kept at most; failures are always kept"),
          optional(
              "ledger",
              "`required`",
              "none",
              "every one is emitted, whatever a limit of the rule or pressure says; the rule is never"
                  + " suspended; when the disk takes nothing and the buffer is full, it is given up as"
                  + " late as a failure"));

  static final Section METRIC =
      Section.of(
          "metrics[]",
          "A measurement made when the call ends.",
          required("name", "metric name", "must be in the registry"),
          optional("value", "value name", "counts 1", "the measured value"),
          optional(
              "add",
              "number or value name",
              "none",
              "a gauge only: the value is the running total of what was added"),
          optional(
              "members",
              "value name",
              "none",
              "a gauge only: the value is the size of a set; the member is put in where `when` holds"
                  + " and taken out where it does not"),
          optional(
              "by",
              "list of value names, or mapping of key to value name",
              "none",
              "labels, of low cardinality"),
          optional("when", "condition", "always", "over all values"));

  static final Section PAIR =
      Section.of(
          "pair",
          "A beginning and an end on different methods. The end reads `paired['value']`, and its"
              + " `elapsed` counts from the beginning; an end without a beginning is not observed.",
          optional("opens", "name", "none", "this call is the beginning"),
          optional("closes", "name", "none", "this call is the end"),
          required("by", "value name", "the id that joins the two, known when the call begins"));

  static final Section DOCUMENT =
      Section.of(
          "documents[]",
          "A file in canonical JSON (RFC 8785), written when the call ends, before its events"
              + " unless the disk stalls.",
          required("path", "text with `{value}`", "over values known when the call begins"),
          required("content", "value name", "a map"));

  static final Section LIMITS =
      Section.of(
          "limits",
          "Bounds of the rule.",
          optional(
              "nested",
              "`outermost` or `each`",
              "`outermost`",
              "whether a call inside an observed call of the group is observed"),
          optional("group", "text", "the rule's id", "rules that count as one for `nested`"),
          optional(
              "key",
              "value name",
              "none",
              "a call is nested only while this value is the same as in the outer one"),
          optional("max_string", "number", "4096", "characters after which a text is cut"),
          optional(
              "label_values",
              "number",
              "100",
              "distinct label sets of a metric, further ones become `other`"),
          optional(
              "max_matched_methods", "number", "200", "methods after which no more are matched"),
          optional(
              "sample",
              "number above 0, at most 1",
              "`1`",
              "the share of calls that is kept, evenly; of the others only failures, required"
                  + " events and metrics are"),
          optional("per_second", "number", "any", "the same by calls a second"));

  static final List<Section> ALL =
      List.of(
          FILE, PACK, DEFAULTS, GAUGE, RULE, MATCH, TYPES, METHODS, VALUE, VIEWPORT, FAILURE, SPAN,
          EVENT, METRIC, PAIR, DOCUMENT, LIMITS);

  private Sections() {}
}
