package dev.weft.generate;

import dev.weft.generate.Vocabulary.Attribute;
import dev.weft.generate.Vocabulary.Event;
import dev.weft.generate.Vocabulary.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Generates, in memory, every file that is made from the model. */
final class Generator {

  static final Path JAVA = Path.of("src", "generated", "java");
  static final Path SCHEMAS = Path.of("src", "main", "resources", "dev", "weft", "schema");
  static final Path TABLES = Path.of("VOCABULARIES.md");
  private static final String MANIFEST = "manifest.yaml";
  private static final String END_MARK = "<!-- /generated -->";

  private final Map<Path, String> files = new TreeMap<>();

  private Generator() {}

  /** Returns the text of every generated file by its path in the module. */
  static Map<Path, String> generate(Path module) throws IOException {
    Generator generator = new Generator();
    generator.files.put(TABLES, Files.readString(module.resolve(TABLES)));
    for (Vocabulary vocabulary : vocabularies(module)) {
      generator.add(vocabulary);
    }
    return generator.files;
  }

  static List<Vocabulary> vocabularies(Path module) throws IOException {
    List<Vocabulary> vocabularies = new ArrayList<>();
    try (Stream<Path> models = Files.list(module.resolve("model"))) {
      for (Path model : models.sorted().toList()) {
        String name = String.valueOf(model.getFileName());
        if (!name.equals(MANIFEST)) {
          String system = name.substring(0, name.length() - ".yaml".length());
          vocabularies.add(ModelReader.read(system, Files.readString(model)));
        }
      }
    }
    return vocabularies;
  }

  private void add(Vocabulary vocabulary) {
    Names names = new Names(vocabulary.system());
    ConstantSources constants = new ConstantSources(vocabulary);
    addJava(names, "package-info", constants.packageInfo());
    addJava(names, names.type("Attributes"), constants.attributes());
    if (!vocabulary.events().isEmpty()) {
      addJava(names, names.type("Events"), constants.events());
    }
    addJava(names, names.type("Metrics"), constants.metrics());
    for (Attribute attribute : vocabulary.attributes()) {
      if (!attribute.members().isEmpty()) {
        addJava(names, names.enumeration(attribute), constants.enumeration(attribute));
      }
    }
    for (Event event : vocabulary.events()) {
      addJava(names, names.event(event), new RecordSource(names, event).text());
      addSchema(vocabulary, names.path(event.name()), SchemaSource.event(event));
    }
    List<Event> documented = vocabulary.events().stream().filter(event -> !event.optIn()).toList();
    if (!documented.isEmpty()) {
      addSchema(
          vocabulary,
          "events",
          SchemaSource.file(
              vocabulary.system() + " events",
              "The lines of all documented events of " + vocabulary.system() + ".",
              documented));
    }
    List<Event> measurements =
        vocabulary.metrics().stream().map(Metric::line).filter(Objects::nonNull).toList();
    if (!measurements.isEmpty()) {
      addSchema(
          vocabulary,
          "metrics",
          SchemaSource.file(
              vocabulary.system() + " metrics",
              "The lines of all measurements of " + vocabulary.system() + ".",
              measurements));
    }
    files.compute(TABLES, (path, text) -> withTables(String.valueOf(text), vocabulary));
  }

  private void addJava(Names names, String type, String text) {
    Path directory = JAVA.resolve(names.packageName().replace('.', '/'));
    files.put(directory.resolve(type + ".java"), text);
  }

  private void addSchema(Vocabulary vocabulary, String name, String text) {
    files.put(SCHEMAS.resolve(vocabulary.system()).resolve(name + ".schema.json"), text);
  }

  private static String withTables(String readme, Vocabulary vocabulary) {
    String mark = "<!-- generated:" + vocabulary.system() + " -->";
    int start = readme.indexOf(mark);
    int end = readme.indexOf(END_MARK, start);
    if (start < 0 || end < 0) {
      throw new IllegalStateException(
          "VOCABULARIES.md has no section " + mark + " ... " + END_MARK);
    }
    String tables = mark + "\n\n" + new Tables(vocabulary).text() + "\n";
    return readme.substring(0, start) + tables + readme.substring(end);
  }
}
