package dev.weft.collector.contract;

import dev.weft.chora.ChoraAttributes;
import dev.weft.collector.wire.Yaml;
import dev.weft.kfm.KfmAttributes;
import dev.weft.osiris.OsirisAttributes;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.MetricType;
import dev.weft.registry.Registry;
import dev.weft.synaptic.SynapticAttributes;
import io.opentelemetry.api.common.AttributeKey;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of {@code contract.yaml} that follow from the registry and from the file itself. */
final class ContractFile {
  private static final String PREFIX = "codex_synaptic_";

  private ContractFile() {}

  /** The file with its generated parts made anew. */
  static String regenerated(String file) {
    String text = replaced(file, "attributes", attributes());
    text = replaced(text, "metrics", List.of(rename()));
    text = replaced(text, "values", SecretValues.patterns());
    return replaced(text, "texts", texts(blockedValues(text)));
  }

  /** The file of the ledgers with its statements made anew. */
  static String ledgersRegenerated(String file) {
    String text = file;
    for (String system : LedgerStatements.systems()) {
      text = replaced(text, system, LedgerStatements.of(system));
    }
    return text;
  }

  private static String replaced(String file, String part, List<String> lines) {
    Pattern between =
        Pattern.compile(
            "(?s)(( *)# generated:%s\n)(?:(?!# generated).)*?( *# /generated:%s\n)"
                .formatted(part, part));
    Matcher found = between.matcher(file);
    if (!found.find()) {
      throw new IllegalArgumentException("no marks of generated:" + part);
    }
    String indent = found.group(2);
    String content = lines.stream().map(line -> indent + line + "\n").collect(Collectors.joining());
    return file.substring(0, found.start())
        + found.group(1)
        + content
        + found.group(3)
        + file.substring(found.end());
  }

  /** Every key of the contract: of events, spans and metrics. */
  private static List<String> attributes() {
    Set<String> keys = new TreeSet<>();
    Stream.of(ChoraAttributes.ALL, OsirisAttributes.ALL, SynapticAttributes.ALL, KfmAttributes.ALL)
        .flatMap(List::stream)
        .map(AttributeKey::getKey)
        .forEach(keys::add);
    for (EventType event : Registry.events()) {
      event.fields().stream()
          .map(Field::key)
          .filter(key -> key != null)
          .map(AttributeKey::getKey)
          .forEach(keys::add);
    }
    for (MetricType metric : Registry.metrics()) {
      metric.labels().forEach(label -> keys.add(label.getKey()));
    }
    return keys.stream().map(key -> "- " + key).toList();
  }

  private static String rename() {
    String names =
        Registry.metrics().stream()
            .filter(metric -> metric.prometheusName().startsWith(PREFIX))
            .map(metric -> metric.name().replace(".", "\\\\."))
            .sorted()
            .collect(Collectors.joining("|"));
    return "- 'set(metric.name, Concat([\"codex_synaptic\", metric.name], \".\"))"
        + " where IsMatch(metric.name, \"^(?:%s)$\")'".formatted(names);
  }

  /** One statement for each text, with all patterns in one. */
  private static List<String> texts(List<String> patterns) {
    String all =
        patterns.stream().map(pattern -> "(?:" + pattern + ")").collect(Collectors.joining("|"));
    String quoted = all.replace("\\", "\\\\").replace("\"", "\\\"").replace("'", "''");
    String statement = "  - 'replace_pattern(%s, \"" + quoted.replace("%", "%%") + "\", \"****\")'";
    return List.of(
        "trace_statements:",
        statement.formatted("span.name"),
        statement.formatted("span.status.message"),
        statement.formatted("spanevent.name"),
        "log_statements:",
        statement.formatted("log.event_name"),
        statement.formatted("log.severity_text"));
  }

  private static List<String> blockedValues(String file) {
    Object values = Yaml.at(Yaml.parse(file), "processors", "redaction", "blocked_values");
    return ((List<?>) values).stream().map(String::valueOf).toList();
  }
}
