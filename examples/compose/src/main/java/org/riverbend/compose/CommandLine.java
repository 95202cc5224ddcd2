package org.riverbend.compose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.riverbend.compose.config.ConfigException;

/** What the caller asked for. */
record CommandLine(Path input, Path output, List<String> artifacts, boolean keepGoing) {
  static final String USAGE =
      """
      Usage: java -cp ... org.riverbend.compose.Main --input DIR --output DIR [options]
        --input DIR      folder with content, artifacts, templates, data, features and schemas
        --output DIR     folder for the finished artifacts
        --artifact ID    assemble this artifact only; may be repeated
        --keep-going     go on after an artifact that fails, and exit with 0
      """;

  CommandLine {
    artifacts = List.copyOf(artifacts);
  }

  static CommandLine parse(List<String> arguments) {
    Path input = null;
    Path output = null;
    boolean keepGoing = false;
    List<String> artifacts = new ArrayList<>();
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      switch (option) {
        case "--input" -> input = Path.of(value(option, rest));
        case "--output" -> output = Path.of(value(option, rest));
        case "--artifact" -> artifacts.add(value(option, rest));
        case "--keep-going" -> keepGoing = true;
        default -> throw new ConfigException("Unknown option '" + option + "'");
      }
    }
    if (input == null || output == null) {
      throw new ConfigException("--input and --output are both needed");
    }
    return new CommandLine(input, output, artifacts, keepGoing);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new ConfigException(option + " needs a value");
    }
    return rest.next();
  }
}
