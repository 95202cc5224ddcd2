package dev.weft.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings, strongest first: system properties {@code weft.*}, environment {@code
 * WEFT_*}, the tree in declarative configuration, the upstream agent's configuration file. Keys
 * that are not known are problems; a wrong value falls back to its default and is a problem too.
 */
public final class ConfigReader {
  private static final Path NONE = Path.of("none");
  private static final String PREFIX = "weft.";
  private static final String LEDGER = "weft.ledger.";
  private static final String PATH = "path";
  private static final String VALUES = "weft.values.";

  /** The attribute that holds the text of a question. */
  static final String QUESTION = "kfm.focus.question";

  /** The value for rules that says what becomes of the text of a question. */
  private static final String QUERY_HANDLING = "query_handling";

  private final Map<String, String> system;
  private final Map<String, String> environment;
  private final Map<String, String> declarative;
  private final Map<String, String> file;
  private final List<String> problems = new ArrayList<>();
  private boolean redactionUnknown;

  public ConfigReader(
      Map<String, String> system, Map<String, String> environment, Map<String, ?> declarativeTree) {
    this.system = system;
    this.environment = environment;
    this.declarative = new TreeMap<>();
    flatten("weft", declarativeTree, declarative);
    this.file = configurationFile();
  }

  /** What was wrong; complete after {@link #read}. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  public WeftConfig read() {
    reportUnknown(system.keySet(), PREFIX, ConfigKey.properties(), "property");
    reportUnknown(environment.keySet(), "WEFT_", ConfigKey.variables(), "variable");
    reportUnknown(declarative.keySet(), PREFIX, ConfigKey.properties(), "key");
    reportUnknown(file.keySet(), PREFIX, ConfigKey.properties(), "property");
    checkQuestionText();
    Set<String> packs = set(ConfigKey.PACKS);
    return new WeftConfig(
        flag(ConfigKey.ENABLED),
        set(ConfigKey.RULES).stream()
            .map(rules -> path(ConfigKey.RULES, rules))
            .filter(path -> !path.toString().isEmpty())
            .toList(),
        text(ConfigKey.PACKS).equals("all") ? null : packs,
        set(ConfigKey.DISABLED_RULES),
        optIn(),
        flag(ConfigKey.LEDGER_ENABLED) ? ledgers() : Map.of(),
        new WriteConfigReader(this::text, problems).read(),
        SegmentConfig.read(this::text, problems),
        new SignalConfig(
            sampling(),
            isRapl() ? 0 : number(ConfigKey.ENERGY_WATTS),
            isRapl(),
            number(ConfigKey.ENERGY_CARBON_INTENSITY),
            limits(),
            values()),
        signing(),
        new RedactionReader(this::text, this::set, problems, redactionUnknown).read(),
        ChainConfig.read(this::text, this::pathOrNone, problems),
        flag(ConfigKey.PROPAGATION_ENVIRONMENT),
        flag(ConfigKey.PROPAGATION_CHILD_PROCESSES),
        otlp(),
        prometheus());
  }

  private @Nullable PrometheusConfig prometheus() {
    String text = text(ConfigKey.PROMETHEUS_PORT);
    if (text.equals("none")) {
      return null;
    }
    try {
      int port = Integer.parseInt(text);
      if (PrometheusConfig.isPort(port)) {
        return new PrometheusConfig(text(ConfigKey.PROMETHEUS_HOST), port);
      }
    } catch (NumberFormatException notANumber) {
      // reported below
    }
    problems.add(
        ConfigKey.PROMETHEUS_PORT.property()
            + " is '"
            + text
            + "' -> write a port from 0 to 65535, or none; no endpoint is opened");
    return null;
  }

  private OtlpConfig otlp() {
    return new OtlpConfig(
        pathOrNone(ConfigKey.OTLP_BUFFER_PATH),
        quantity(ConfigKey.OTLP_BUFFER_MAX_SIZE, Quantities::bytes, "a size like 100MB"),
        quantity(ConfigKey.OTLP_EXIT_TIMEOUT, Quantities::time, "a time like 5s"),
        pathOrNone(ConfigKey.OTLP_HEADERS_FILE));
  }

  private <T> T quantity(ConfigKey key, Function<String, @Nullable T> reader, String example) {
    T quantity = reader.apply(text(key));
    if (quantity != null) {
      return quantity;
    }
    problems.add(
        key.property()
            + " is '"
            + text(key)
            + "' -> write "
            + example
            + "; "
            + key.byDefault()
            + " used");
    return Objects.requireNonNull(reader.apply(key.byDefault()));
  }

  /** The ledgers by name: {@code weft.ledger.<system>[.<what>-]path}. */
  private Map<String, String> ledgers() {
    Map<String, String> ledgers = new TreeMap<>();
    for (ConfigKey key : ConfigKey.values()) {
      String property = key.property();
      int dot = property.indexOf('.', LEDGER.length());
      if (property.startsWith(LEDGER) && property.endsWith(PATH) && dot > 0) {
        String name = property.substring(LEDGER.length(), dot);
        int end = property.length() - PATH.length() - 1; // in front of the dot or the hyphen
        String what = end == dot ? null : property.substring(dot + 1, end);
        ledgers.put(what == null ? name : name + "." + what, ledgerPath(key, name, what));
      }
    }
    return ledgers;
  }

  private SigningConfig signing() {
    return new SigningConfig(
        pathOrNone(ConfigKey.SIGNING_KEY_FILE), text(ConfigKey.SIGNING_KEY_ID));
  }

  private boolean sampling() {
    String text = text(ConfigKey.SAMPLING);
    if (!text.equals("documented") && !text.equals("all")) {
      problems.add(
          ConfigKey.SAMPLING.property()
              + " is '"
              + text
              + "' -> write documented or all; documented used");
    }
    return !text.equals("all");
  }

  private boolean isRapl() {
    return text(ConfigKey.ENERGY_WATTS).equals("rapl");
  }

  /** A positive number, or 0 for none. */
  private double number(ConfigKey key) {
    String text = text(key);
    if (text.equals("none")) {
      return 0;
    }
    try {
      double number = Double.parseDouble(text);
      if (number > 0 && Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // reported below
    }
    problems.add(key.property() + " is '" + text + "' -> write a number above 0; not used");
    return 0;
  }

  private LimitsConfig limits() {
    return new LimitsConfig(
        limit(ConfigKey.LIMITS_RULE_SHARE, true),
        (int) limit(ConfigKey.LIMITS_RULE_FAILURES, true),
        (int) limit(ConfigKey.LIMITS_RULE_PAUSE, false),
        limit(ConfigKey.LIMITS_CPU_SHARE, true));
  }

  /** A positive number, of the same kind as the default; 0 for none. */
  private double limit(ConfigKey key, boolean orNone) {
    String text = text(key);
    if (orNone && text.equals("none")) {
      return 0;
    }
    try {
      boolean whole = !key.byDefault().contains(".");
      double number = whole ? Integer.parseInt(text) : Double.parseDouble(text);
      if (number > 0 && Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // reported below
    }
    problems.add(
        key.property()
            + " is '"
            + text
            + "' -> write a number above 0"
            + (orNone ? ", or none; " : "; ")
            + key.byDefault()
            + " used");
    return Double.parseDouble(key.byDefault());
  }

  /** What rules read as settings, strongest source last. */
  private Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    for (Map<String, String> source : List.of(file, declarative, system)) {
      source.forEach(
          (name, value) -> {
            if (name.startsWith(VALUES)) {
              values.put(name.substring(VALUES.length()), value);
            }
          });
    }
    values.put(QUERY_HANDLING, isConsented() ? "stored_with_consent" : "hashed");
    return values;
  }

  /** The text of questions is only switched on by its own setting, which also says so on lines. */
  private Set<String> optIn() {
    Set<String> optIn = set(ConfigKey.OPT_IN);
    if (isConsented()) {
      optIn.add(QUESTION);
    } else if (optIn.remove(QUESTION)) {
      problems.add(
          ConfigKey.OPT_IN.property()
              + " does not switch on the text of questions -> write "
              + ConfigKey.PRIVACY_QUESTION_TEXT.property()
              + "=consented");
    }
    return optIn;
  }

  private boolean isConsented() {
    return text(ConfigKey.PRIVACY_QUESTION_TEXT).equals("consented");
  }

  private void checkQuestionText() {
    String text = text(ConfigKey.PRIVACY_QUESTION_TEXT);
    if (!text.equals("hashed") && !text.equals("consented")) {
      problems.add(
          ConfigKey.PRIVACY_QUESTION_TEXT.property()
              + " is '"
              + text
              + "' -> write hashed or consented; hashed used");
    }
  }

  private String text(ConfigKey key) {
    for (String value :
        Arrays.asList(
            system.get(key.property()),
            environment.get(key.variable()),
            declarative.get(key.property()),
            file.get(key.property()))) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return key.byDefault();
  }

  private Set<String> set(ConfigKey key) {
    String text = text(key);
    Set<String> entries = new LinkedHashSet<>();
    if (!text.equals("none")) {
      for (String entry : text.split(",", -1)) {
        if (!entry.isBlank()) {
          entries.add(entry.strip());
        }
      }
    }
    return entries;
  }

  private boolean flag(ConfigKey key) {
    String text = text(key);
    if (!text.equals("true") && !text.equals("false")) {
      problems.add(
          key.property()
              + " is '"
              + text
              + "' -> write true or false; "
              + key.byDefault()
              + " used");
      return Boolean.parseBoolean(key.byDefault());
    }
    return Boolean.parseBoolean(text);
  }

  private @Nullable Path pathOrNone(ConfigKey key) {
    Path path = path(key, text(key));
    return path.equals(NONE) ? null : path;
  }

  private Path path(ConfigKey key, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException invalid) {
      String instead = key == ConfigKey.RULES ? "" : key.byDefault();
      String remedy =
          "%s is '%s', which is no path here (%s) -> correct it, or start the JVM with a UTF-8"
              + " locale, such as LC_ALL=C.UTF-8, if it has other letters; %s used";
      String used = instead.isEmpty() ? "none" : instead;
      problems.add(remedy.formatted(key.property(), text, invalid.getReason(), used));
      return Path.of(instead);
    }
  }

  private String ledgerPath(ConfigKey key, String ledgerSystem, @Nullable String what) {
    String path = path(key, text(key)).toString();
    String problem =
        path.equals(key.byDefault()) ? null : LedgerFields.problem(path, ledgerSystem, what);
    if (problem == null) {
      return path;
    }
    problems.add(key.property() + " " + problem + "; " + key.byDefault() + " used");
    return key.byDefault();
  }

  private void reportUnknown(Set<String> names, String prefix, List<String> known, String kind) {
    for (String name : names) {
      if (name.startsWith(prefix) && !name.startsWith(VALUES) && !known.contains(name)) {
        boolean redaction = RedactionReader.isMeant(name, known);
        redactionUnknown |= redaction;
        String remedy = Nearest.remedy(name, known) + (redaction ? RedactionReader.CLOSED : "");
        problems.add("unknown %s '%s' -> %s".formatted(kind, name, remedy));
      }
    }
  }

  private static void flatten(String path, Map<?, ?> tree, Map<String, String> into) {
    tree.forEach(
        (key, value) -> {
          String name = path + "." + String.valueOf(key).replace('_', '-');
          if (value instanceof Map<?, ?> nested) {
            flatten(name, nested, into);
          } else if (value instanceof Iterable<?> list) {
            List<String> entries = new ArrayList<>();
            list.forEach(entry -> entries.add(String.valueOf(entry)));
            into.put(name, String.join(",", entries));
          } else if (value != null) {
            into.put(name, value.toString());
          }
        });
  }

  private Map<String, String> configurationFile() {
    @Nullable String path =
        system.getOrDefault(
            "otel.javaagent.configuration-file",
            environment.get("OTEL_JAVAAGENT_CONFIGURATION_FILE"));
    Map<String, String> found = new HashMap<>();
    if (path != null) {
      Properties properties = new Properties();
      try (InputStream in = Files.newInputStream(Path.of(path))) {
        properties.load(in);
      } catch (IOException | IllegalArgumentException unreadable) {
        return found; // the upstream agent reports it
      }
      properties.forEach((key, value) -> found.put(key.toString(), value.toString()));
    }
    return found;
  }
}
