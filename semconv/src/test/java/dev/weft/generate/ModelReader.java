package dev.weft.generate;

import dev.weft.generate.Vocabulary.Attribute;
import dev.weft.generate.Vocabulary.Event;
import dev.weft.generate.Vocabulary.Line;
import dev.weft.generate.Vocabulary.Member;
import dev.weft.generate.Vocabulary.Metric;
import dev.weft.generate.Vocabulary.Span;
import dev.weft.generate.Vocabulary.Use;
import dev.weft.registry.FieldType;
import dev.weft.registry.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    String key = named(node, "key");
    Node members = node;
    List<Member> allowed = List.of();
    FieldType type = FieldType.STRING;
    Object declared = node.value("type");
    if (declared instanceof String name) {
      type = type(node, name);
    } else {
      members = new Node(declared, node.at() + ".type", problems);
      allowed = members.nodes("members").stream().map(this::member).toList();
      members.done();
    }
    if (node.value("examples") == null
        && declared instanceof String name
        && !name.equals("boolean")) {
      node.problem("'examples' is missing");
    }
    Line line = line(node.node("annotations"));
    Attribute attribute = new Attribute(key, type, allowed, brief(node), line);
    if (attributes.put(key, attribute) != null) {
      node.problem("'" + key + "' is defined twice");
    }
    node.done();
  }

  private FieldType type(Node node, String name) {
    return switch (name) {
      case "string" -> FieldType.STRING;
      case "int" -> FieldType.LONG;
      case "double" -> FieldType.DOUBLE;
      case "boolean" -> FieldType.BOOLEAN;
      default -> {
        node.problem("type '" + name + "' is not one of string, int, double, boolean");
        yield FieldType.STRING;
      }
    };
  }

  private Member member(Node node) {
    String id = node.text("id");
    Member member = new Member(id, node.optionalText("value", id), brief(node));
    node.done();
    return member;
  }

  private Line line(Node annotations) {
    Node weft = annotations.node("weft");
    annotations.done();
    String source = weft.optionalText("source", "attribute").toUpperCase(Locale.ROOT);
    if (Stream.of(Source.values()).noneMatch(known -> known.name().equals(source))) {
      weft.problem("source must be timestamp or event_name");
    }
    String privacy = weft.optionalText("privacy", "");
    if (!privacy.isEmpty() && !privacy.equals("personal")) {
      weft.problem("privacy must be personal but is '" + privacy + "'");
    }
    Line line =
        new Line(
            Stream.of(Source.values())
                .filter(known -> known.name().equals(source))
                .findFirst()
                .orElse(Source.ATTRIBUTE),
            weft.flag("nullable"),
            weft.flag("joins"),
            !privacy.isEmpty(),
            weft.number("minimum"));
    weft.done();
    return line;
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
    String name = named(node, "name");
    Node annotations = node.node("annotations");
    Node weft = annotations.node("weft");
    boolean optIn = weft.flag("opt_in");
    weft.done();
    annotations.done();
    List<Use> fields = uses(node);
    requireUnique(name + ": field", fields.stream().map(use -> use.attribute().key()));
    Event event = new Event(name, brief(node), node.optionalText("note", ""), optIn, fields);
    node.done();
    return event;
  }

  private Metric metric(Node node) {
    String name = named(node, "name");
    String instrument = node.text("instrument");
    Node annotations = node.node("annotations");
    Node weft = annotations.node("weft");
    List<Double> boundaries = weft.numbers("boundaries");
    weft.done();
    annotations.done();
    if (!Set.of("counter", "histogram").contains(instrument)) {
      node.problem("instrument must be counter or histogram but is '" + instrument + "'");
    }
    if (instrument.equals("histogram") == boundaries.isEmpty()) {
      node.problem("a histogram, and nothing else, has boundaries");
    }
    if (!boundaries.equals(boundaries.stream().distinct().sorted().toList())) {
      node.problem("boundaries must ascend");
    }
    Metric metric =
        new Metric(name, node.text("unit"), instrument, brief(node), boundaries, uses(node));
    node.done();
    return metric;
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
        Attribute attribute = resolve(node, node.text("ref"));
        uses.add(new Use(attribute, isOptIn(node)));
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

  private boolean isOptIn(Node node) {
    Object level = node.value("requirement_level");
    boolean conditional = level instanceof Map<?, ?> map && map.size() == 1 && isCondition(map);
    if (!conditional
        && !Set.of("required", "recommended", "opt_in").contains(String.valueOf(level))) {
      node.problem("unknown requirement_level " + level);
    }
    return "opt_in".equals(level);
  }

  private static boolean isCondition(Map<?, ?> level) {
    return level.containsKey("conditionally_required") || level.containsKey("recommended");
  }

  /** Takes a name and checks that it is in the namespace of the file. */
  private String named(Node node, String key) {
    String name = node.text(key);
    if (!name.matches(system + "(\\.[a-z][a-z0-9_]*)+")) {
      node.problem("'" + name + "' must be a lower-case name below '" + system + ".'");
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
