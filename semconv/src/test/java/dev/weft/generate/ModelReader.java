package dev.weft.generate;

import dev.weft.generate.Vocabulary.Attribute;
import dev.weft.generate.Vocabulary.Event;
import dev.weft.generate.Vocabulary.Handling;
import dev.weft.generate.Vocabulary.Line;
import dev.weft.generate.Vocabulary.Member;
import dev.weft.generate.Vocabulary.Metric;
import dev.weft.generate.Vocabulary.Presence;
import dev.weft.generate.Vocabulary.Span;
import dev.weft.generate.Vocabulary.Use;
import dev.weft.registry.FieldType;
import dev.weft.registry.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reads one file of the model (Weaver's {@code definition/2}) and checks what Weaver would: unique
 * names in the namespace of the file, references that resolve, known keys and values.
 */
final class ModelReader {

  private static final Set<String> STABILITIES =
      Set.of("development", "alpha", "beta", "release_candidate", "stable");

  private final String system;
  private final Problems problems = new Problems();
  private final Map<String, Attribute> attributes = new LinkedHashMap<>();
  private final Map<String, List<Use>> groups = new LinkedHashMap<>();
  private final Map<String, Attribute> standardInUse = new LinkedHashMap<>();

  private ModelReader(String system) {
    this.system = system;
  }

  /** Reads the text of {@code <system>.yaml}. */
  static Vocabulary read(String system, String yaml) {
    LoadSettings settings = LoadSettings.builder().setLabel(system + ".yaml").build();
    return new ModelReader(system).vocabulary(new Load(settings).loadFromString(yaml));
  }

  private Vocabulary vocabulary(@Nullable Object document) {
    Node root = new Node(document, system + ".yaml", problems);
    if (!root.text("file_format").equals("definition/2")) {
      root.problem("file_format must be definition/2");
    }
    root.nodes("attributes").forEach(this::attribute);
    root.nodes("attribute_groups").forEach(this::group);
    List<Event> events = root.nodes("events").stream().map(this::event).toList();
    List<Metric> metrics = root.nodes("metrics").stream().map(this::metric).toList();
    List<Span> spans = root.nodes("spans").stream().map(this::span).toList();
    root.done();
    requireUnique("event", events.stream().map(Event::name));
    requireUnique("metric", metrics.stream().map(Metric::name));
    requireUnique("span", spans.stream().map(Span::type));
    problems.throwIfAny();
    List<Attribute> all = new ArrayList<>(attributes.values());
    all.addAll(standardInUse.values());
    return new Vocabulary(system, all, events, metrics, spans);
  }

  private void attribute(Node node) {
    String key = node.text("key");
    List<Member> allowed = List.of();
    Map<String, @Nullable Object> annotations = annotations(node);
    FieldType type = FieldType.STRING;
    Object declared = node.value("type");
    if (declared instanceof String name) {
      type = type(node, name, annotations.get("shape"));
    } else {
      Node members = new Node(declared, node.at() + ".type", problems);
      allowed = members.nodes("members").stream().map(this::member).toList();
      members.done();
    }
    Object examples = node.value("examples");
    if (examples == null && declared instanceof String name && !name.equals("boolean")) {
      node.problem("'examples' is missing");
    }
    Line line = Annotations.line(annotations, node.at() + ".annotations.weft", problems);
    if (!line.bare()) {
      requireNamespace(node, key);
    }
    if (examples instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
      node.problem("'examples' of an object must be its JSON as a text");
    }
    List<Object> all = examples instanceof List<?> list ? List.copyOf(list) : List.of();
    Attribute attribute = new Attribute(key, type, allowed, brief(node), all, annotations, line);
    if (attributes.put(key, attribute) != null) {
      node.problem("'" + key + "' is defined twice");
    }
    node.done();
  }

  private static FieldType type(Node node, String name, @Nullable Object shape) {
    return switch (name) {
      case "string" -> FieldType.STRING;
      case "int" -> FieldType.LONG;
      case "double" -> FieldType.DOUBLE;
      case "boolean" -> FieldType.BOOLEAN;
      case "string[]" -> FieldType.STRING_LIST;
      case "double[]" -> FieldType.DOUBLE_LIST;
      case "any" -> "objects".equals(shape) ? FieldType.OBJECTS : FieldType.MAP;
      default -> {
        node.problem(
            "type '"
                + name
                + "' is not one of string, int, double, boolean, string[], double[], any");
        yield FieldType.STRING;
      }
    };
  }

  /** Takes what is under {@code annotations.weft}. */
  private Map<String, @Nullable Object> annotations(Node node) {
    Node annotations = node.node("annotations");
    Map<String, @Nullable Object> weft = annotations.map("weft");
    annotations.done();
    return weft;
  }

  private Member member(Node node) {
    String id = node.text("id");
    Member member = new Member(id, node.optionalText("value", id), brief(node));
    node.done();
    return member;
  }

  private void group(Node node) {
    String id = named(node, "id");
    if (!node.text("visibility").equals("internal")) {
      node.problem("visibility must be internal");
    }
    if (groups.put(id, uses(node)) != null) {
      node.problem("'" + id + "' is defined twice");
    }
    node.done();
  }

  private Event event(Node node) {
    String name = documented(node);
    Node weft = new Node(annotations(node), node.at() + ".annotations.weft", problems);
    String inside = weft.optionalText("inside", "");
    List<Use> fields =
        uses(node).stream().map(use -> inside.isEmpty() ? use : moved(use, inside)).toList();
    requireUnique(name + ": field", fields.stream().map(Use::path));
    requireNeighbours(node, fields);
    Event event =
        new Event(
            name,
            weft.optionalText("line_name", name),
            weft.optionalText("java_name", name),
            brief(node),
            node.optionalText("note", ""),
            weft.flag("opt_in"),
            weft.nullableText("scope"),
            weft.texts("one_of"),
            handling(weft, fields),
            fields);
    weft.done();
    node.done();
    return event;
  }

  private Handling handling(Node weft, List<Use> fields) {
    Node failure = weft.node("failure");
    String path = failure.nullableText("field");
    if (path != null && fields.stream().noneMatch(use -> use.path().equals(path))) {
      failure.problem("the event has no field '" + path + "'");
    }
    Handling handling =
        new Handling(
            weft.nullableText("retention"),
            weft.number("sample_every"),
            weft.flag("governance"),
            path,
            List.copyOf(failure.list("values")));
    failure.done();
    return handling;
  }

  private static Use moved(Use use, String object) {
    return use.attribute().line().envelope()
        ? use
        : new Use(use.attribute(), use.presence(), object + "." + use.path());
  }

  /** The encoder writes field after field, so those of one object must follow each other. */
  private void requireNeighbours(Node node, List<Use> fields) {
    Set<String> closed = new HashSet<>();
    String open = "";
    for (Use use : fields) {
      String object = use.path().substring(0, Math.max(0, use.path().lastIndexOf('.')));
      while (!(object + ".").startsWith(open.isEmpty() ? "" : open + ".")) {
        closed.add(open);
        open = open.substring(0, Math.max(0, open.lastIndexOf('.')));
      }
      if (closed.contains(object)) {
        node.problem("the fields of '" + object + "' must follow each other");
      }
      open = object;
    }
  }

  private Metric metric(Node node) {
    String name = documented(node);
    String instrument = node.text("instrument");
    Node weft = new Node(annotations(node), node.at() + ".annotations.weft", problems);
    List<Double> boundaries = weft.numbers("boundaries");
    if (!Set.of("counter", "updowncounter", "gauge", "histogram").contains(instrument)) {
      node.problem("unknown instrument '" + instrument + "'");
    }
    if (instrument.equals("histogram") == boundaries.isEmpty()) {
      node.problem("a histogram, and nothing else, has boundaries");
    }
    if (!boundaries.equals(boundaries.stream().distinct().sorted().toList())) {
      node.problem("boundaries must ascend");
    }
    String brief = brief(node);
    String unit = node.text("unit");
    String scope = weft.nullableText("scope");
    List<Use> labels = uses(node);
    Metric metric =
        new Metric(
            name,
            unit,
            instrument,
            brief,
            boundaries,
            labels,
            weft.optionalText("prometheus", Measurement.prometheus(name, instrument, unit)),
            scope,
            measurement(name, brief, scope, labels, weft));
    weft.done();
    node.done();
    return metric;
  }

  /** The line of one measurement: the fields of a group, with the unit that the metric has. */
  private @Nullable Event measurement(
      String name, String brief, @Nullable String scope, List<Use> labels, Node weft) {
    String group = weft.nullableText("line");
    boolean whole = weft.flag("whole");
    String unit = weft.nullableText("line_unit");
    String lineName = weft.optionalText("line_name", name);
    if (group == null) {
      return null;
    }
    if (!groups.containsKey(group)) {
      weft.problem("attribute group '" + group + "' is not defined above");
    }
    List<Use> fields =
        groups.getOrDefault(group, List.of()).stream()
            .filter(use -> use.attribute().line().source() != Source.CONSTANT || unit != null)
            .map(use -> Measurement.field(use, unit, whole, labels))
            .toList();
    return new Event(
        name, lineName, name, brief, "", false, scope, List.of(), Handling.NONE, fields);
  }

  private Span span(Node node) {
    String type = named(node, "type");
    Node name = node.node("name");
    name.text("note");
    name.done();
    Span span = new Span(type, node.text("kind"), brief(node), uses(node));
    node.done();
    return span;
  }

  private List<Use> uses(Node owner) {
    List<Use> uses = new ArrayList<>();
    for (Node node : owner.nodes("attributes")) {
      if (node.has("ref_group")) {
        uses.addAll(groupUses(node));
      } else {
        Attribute attribute = refined(resolve(node, node.text("ref")), node);
        Line line = attribute.line();
        String path = line.path() == null ? new Names(system).path(attribute.key()) : line.path();
        uses.add(new Use(attribute, presence(node, line), path));
      }
      node.done();
    }
    return uses;
  }

  private List<Use> groupUses(Node node) {
    String id = node.text("ref_group");
    if (!groups.containsKey(id)) {
      node.problem("attribute group '" + id + "' is not defined above");
    }
    return groups.getOrDefault(id, List.of());
  }

  private Attribute resolve(Node node, String key) {
    Attribute own = attributes.get(key);
    if (own != null) {
      return own;
    }
    for (Attribute standard : Vocabulary.STANDARD) {
      if (standard.key().equals(key)) {
        standardInUse.put(key, standard);
        return standard;
      }
    }
    node.problem("attribute '" + key + "' is not defined");
    return Vocabulary.STANDARD.get(0);
  }

  /** The attribute with what the reference says about it. */
  private Attribute refined(Attribute attribute, Node reference) {
    Map<String, @Nullable Object> own = annotations(reference);
    String brief = reference.optionalText("brief", attribute.brief());
    Map<String, @Nullable Object> annotations = new LinkedHashMap<>(attribute.annotations());
    annotations.putAll(own);
    Line line =
        own.isEmpty()
            ? attribute.line()
            : Annotations.line(annotations, reference.at() + ".annotations.weft", problems);
    return new Attribute(
        attribute.key(),
        attribute.type(),
        attribute.members(),
        brief,
        attribute.examples(),
        annotations,
        line);
  }

  /** What a reference says about a line without the field. */
  private static Presence presence(Node node, Line line) {
    Object level = node.value("requirement_level");
    boolean conditional = level instanceof Map<?, ?> map && map.size() == 1 && isCondition(map);
    if (!conditional
        && !Set.of("required", "recommended", "opt_in").contains(String.valueOf(level))) {
      node.problem("unknown requirement_level " + level);
    }
    if ("opt_in".equals(level)) {
      return Presence.OPT_IN;
    }
    if (line.source() != Source.ATTRIBUTE && line.source() != Source.CONSTANT) {
      return Presence.REQUIRED;
    }
    if (line.nullable()) {
      return Presence.NULL;
    }
    return "required".equals(level) || line.rules().fallback() != null
        ? Presence.REQUIRED
        : Presence.LEFT_OUT;
  }

  private static boolean isCondition(Map<?, ?> level) {
    return level.containsKey("conditionally_required") || level.containsKey("recommended");
  }

  /** Takes a name and checks that it is in the namespace of the file. */
  private String named(Node node, String key) {
    String name = node.text(key);
    requireNamespace(node, name);
    return name;
  }

  private void requireNamespace(Node node, String name) {
    if (!name.matches(system + "(\\.[a-z][a-z0-9_]*)+")) {
      node.problem("'" + name + "' must be a lower-case name below '" + system + ".'");
    }
  }

  /** Takes the name of an event or a metric, which is that of the documents. */
  private static String documented(Node node) {
    String name = node.text("name");
    if (!name.matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+")) {
      node.problem("'" + name + "' must be a lower-case name with a dot");
    }
    return name;
  }

  /** Takes what every definition has. */
  private String brief(Node node) {
    String stability = node.text("stability");
    if (!STABILITIES.contains(stability)) {
      node.problem("unknown stability '" + stability + "'");
    }
    return node.text("brief");
  }

  private void requireUnique(String kind, Stream<String> names) {
    Set<String> seen = new HashSet<>();
    names
        .filter(name -> !seen.add(name))
        .forEach(name -> problems.add(system + ".yaml", kind + " '" + name + "' is there twice"));
  }
}
