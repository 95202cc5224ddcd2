package dev.weft.collector;

import dev.weft.collector.wire.Repository;
import dev.weft.collector.wire.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One program of {@code examples/}, run as a user runs it. */
final class Example {
  private final String name;
  private final Path home;
  private final Map<Path, Integer> before = new HashMap<>();

  Example(String name) {
    this.name = name;
    this.home = Repository.ROOT.resolve("examples").resolve(name);
  }

  String name() {
    return name;
  }

  /** Runs it with the agent, configured by {@code sdk.yaml}, and returns what it said. */
  String run(Backends backends, Map<String, String> more) {
    before.clear();
    for (Path ledger : ledgers()) {
      before.put(ledger, Text.lines(ledger).size());
    }
    Map<String, String> environment = new HashMap<>();
    environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", backends.collector().otlp("").toString());
    environment.put("OTEL_SERVICE_NAME", name);
    environment.put("OTEL_CONFIG_FILE", Repository.CONFIG.resolve("sdk.yaml").toString());
    environment.putAll(more);
    return Program.run(
        backends.directory().resolve(name + ".log"),
        environment,
        Repository.ROOT.resolve("examples/run").toString(),
        name);
  }

  /**
   * The lines of events that the last run has added, each event once and without the spaces that
   * may stand in front: what is in the ledger of governance is in the other one too.
   */
  List<String> newLines() {
    List<String> added = new ArrayList<>();
    for (Path ledger : ledgers()) {
      if (ledger.endsWith("metrics.jsonl") || ledger.endsWith("governance/ledger.ndjson")) {
        continue;
      }
      List<String> all = Text.lines(ledger);
      added.addAll(all.subList(before.getOrDefault(ledger, 0), all.size()));
    }
    return added.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** All files that are a ledger of any example: a program may write to those of other systems. */
  private List<Path> ledgers() {
    try (Stream<Path> examples = Files.list(home.getParent());
        Stream<Path> files = Files.walk(home)) {
      List<PathMatcher> globs =
          examples
              .map(example -> example.resolve("example.properties"))
              .filter(Files::exists)
              .flatMap(Example::ledgerGlobs)
              .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + home + "/" + glob))
              .toList();
      return files.filter(file -> globs.stream().anyMatch(glob -> glob.matches(file))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> ledgerGlobs(Path properties) {
    return Text.lines(properties).stream()
        .filter(line -> line.startsWith("ledger="))
        .flatMap(line -> Stream.of(line.substring("ledger=".length()).split(" ")));
  }
}
