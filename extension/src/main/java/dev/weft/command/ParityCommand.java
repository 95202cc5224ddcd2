package dev.weft.command;

import dev.weft.line.LedgerLine;
import dev.weft.line.LineProblem;
import dev.weft.line.LineReader;
import dev.weft.line.LineResult;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.FieldType;
import dev.weft.registry.MetricType;
import dev.weft.registry.Registry;
import dev.weft.registry.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code parity}: whether two runs of a pipeline did the same. Lines are compared without the run's
 * names, times, durations and values of metrics, as often as they are there, in whatever order.
 */
@Command(
    name = "parity",
    description = "Compare events.jsonl and metrics.jsonl of two runs; exit code 1 if they differ.",
    mixinStandardHelpOptions = true)
final class ParityCommand implements Callable<Integer> {
  private static final List<String> FILES = List.of("events.jsonl", "metrics.jsonl");

  /** The name of a run, which is another one every time. */
  private static final Pattern RUN = Pattern.compile("run_[0-9]+");

  private static final String SYSTEM = "osiris";

  /** The fields that are not compared. */
  private static final Set<String> CHANGING = paths(ParityCommand::changes);

  /** The fields that name an event or a metric. */
  private static final Set<String> NAMES = paths(field -> field.source() == Source.EVENT_NAME);

  private final Console console;

  @Parameters(arity = "2", paramLabel = "RUN", description = "The directories of two runs.")
  private List<Path> runs = List.of();

  @Option(
      names = "--ignore",
      paramLabel = "NAME",
      split = ",",
      description = "Events and metrics that only one of the runs may have.")
  private List<String> ignored = List.of();

  ParityCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<String> differences = new ArrayList<>();
    for (String file : FILES) {
      Map<String, Integer> balance = new TreeMap<>();
      count(runs.get(0).resolve(file), 1, balance);
      count(runs.get(1).resolve(file), -1, balance);
      balance.forEach((line, more) -> describe(file, line, more, differences));
    }
    differences.forEach(console.out()::println);
    console.out().println(differences.isEmpty() ? "the runs agree" : "the runs differ");
    return differences.isEmpty() ? Commands.OK : Commands.BROKEN;
  }

  private void describe(String file, String line, int more, List<String> differences) {
    if (more != 0) {
      Path only = runs.get(more > 0 ? 0 : 1);
      int times = Math.abs(more);
      differences.add(
          file + ": " + (times == 1 ? "" : times + " times ") + "only in " + only + ": " + line);
    }
  }

  private void count(Path file, int sign, Map<String, Integer> balance) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try (LineReader reader = LineReader.open(file)) {
      for (LineResult result = reader.next(); result != null; result = reader.next()) {
        String line = essence(valuesOf(file, result));
        if (line != null) {
          balance.merge(line, sign, Integer::sum);
        }
      }
    }
  }

  /** The fields as they are: what another program wrote may lack some. */
  private static Map<String, @Nullable Object> valuesOf(Path file, LineResult line)
      throws IOException {
    if (line instanceof LedgerLine valid) {
      return valid.values();
    }
    LineProblem problem = (LineProblem) line;
    if (problem.values() == null) {
      throw new IOException(file + ":" + problem.lineNumber() + ": " + problem.message());
    }
    return problem.values();
  }

  /** What must be the same; null for what is ignored. */
  private @Nullable String essence(Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>(values);
    kept.keySet().removeAll(CHANGING);
    for (String field : NAMES) {
      Object name = values.get(field);
      if (name != null && ignored.contains(name)) {
        return null;
      }
    }
    return RUN.matcher(kept.toString()).replaceAll("run");
  }

  private static Set<String> paths(Predicate<Field> which) {
    List<EventType> types = new ArrayList<>(Registry.events());
    for (MetricType metric : Registry.metrics()) {
      if (metric.line() != null) {
        types.add(metric.line());
      }
    }
    return types.stream()
        .filter(type -> type.system().equals(SYSTEM))
        .flatMap(type -> type.fields().stream())
        .filter(which)
        .map(Field::path)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean changes(Field field) {
    return field.source() == Source.TIMESTAMP
        || field.source() == Source.VALUE
        || field.type() == FieldType.DOUBLE;
  }
}
