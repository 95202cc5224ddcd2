package dev.weft;

import static java.util.Objects.requireNonNull;

import dev.weft.archive.SegmentArchive;
import dev.weft.audit.Chain;
import dev.weft.audit.ChainedSegments;
import dev.weft.config.ConfigReader;
import dev.weft.config.WeftConfig;
import dev.weft.config.WriteConfig;
import dev.weft.health.Health;
import dev.weft.health.HealthBean;
import dev.weft.health.HealthMetrics;
import dev.weft.health.SdkQueues;
import dev.weft.ledger.LedgerFile;
import dev.weft.ledger.LedgerPath;
import dev.weft.line.LineEncoder;
import dev.weft.match.MatchedRule;
import dev.weft.metrics.SystemGauges;
import dev.weft.process.Redaction;
import dev.weft.rule.GaugeRule;
import dev.weft.signal.Engine;
import dev.weft.sink.LedgerExporter;
import dev.weft.sink.LedgerHealth;
import dev.weft.sink.LedgerProcessor;
import dev.weft.sink.LedgerReport;
import dev.weft.sink.Ledgers;
import dev.weft.sink.OtlpExporters;
import dev.weft.sink.OtlpHealth;
import dev.weft.sink.RedactingExporters;
import dev.weft.sink.RedactionProcessor;
import dev.weft.sink.Signer;
import dev.weft.trace.ChildEnvironment;
import dev.weft.trace.EnvironmentContext;
import dev.weft.trace.WorkflowTrace;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The composition root: reads the configuration and the rules and wires the stages in the order of
 * the flow. Made once, by whichever service entry the upstream agent calls first.
 */
public final class Weft {
  private static final Logger LOGGER = Logger.getLogger("dev.weft");
  private static volatile @Nullable Weft instance;
  private static volatile @Nullable Engine engine;
  private static final AtomicReference<@Nullable Health> HEALTH_TO_SHOW = new AtomicReference<>();

  private final WeftConfig config;
  private final Redaction redaction;
  private final RedactingExporters redacting;
  private final Thread loading;
  private volatile @Nullable LoadedRules rules;
  private final SegmentArchive archive;
  private final @Nullable Signer signer;
  private final Ledgers ledgers;
  private final LedgerProcessor ledgerProcessor;
  private final Publisher publisher;
  private final OtlpExporters otlp;
  private final SdkQueues queues;
  private final Map<String, String> environment;
  private final Map<String, String> resource = new ConcurrentHashMap<>();

  private Weft(WeftConfig config, List<String> configProblems, Map<String, String> environment) {
    this.config = config;
    this.environment = environment;
    configProblems.forEach(problem -> LOGGER.warning("weft: " + problem));
    this.redaction = new Redaction(config.redaction());
    this.loading = new Thread(this::load, "weft-rules");
    this.archive = new SegmentArchive(config.segments(), new ChainedSegments(this::chain));
    LedgerReport report = new LedgerReport();
    this.signer = signer(config);
    this.ledgers =
        new Ledgers(config.ledgers(), fieldsOf(config), this::open, config.writing(), report);
    this.ledgerProcessor =
        new LedgerProcessor(new LedgerExporter(ledgers, report, signer), ledgers);
    this.otlp = new OtlpExporters(config.otlp());
    this.queues = new SdkQueues(ledgerProcessor::records);
    this.redacting = new RedactingExporters(redaction, queues);
    this.publisher = new Publisher();
  }

  /** Wires Weft, once; later calls return what the first one made. Null when it is switched off. */
  static synchronized @Nullable Weft start(Map<String, ?> declarativeTree) {
    if (instance == null) {
      Map<String, String> environment = System.getenv();
      ConfigReader reader = new ConfigReader(systemProperties(), environment, declarativeTree);
      WeftConfig config = reader.read();
      if (!config.enabled()) {
        return null;
      }
      if (config.environmentContext()) {
        EnvironmentContext.install(environment);
      }
      Weft weft = new Weft(config, reader.problems(), environment);
      weft.loadRules();
      weft.archiveSegments();
      Runtime.getRuntime().addShutdownHook(new Thread(weft::exit, "weft-exit"));
      instance = weft;
    }
    return instance;
  }

  private static @Nullable Signer signer(WeftConfig config) {
    Path key = config.signing().keyFile();
    return key == null ? null : Signer.load(key, config.signing().keyId());
  }

  private LedgerFile open(Path file, String name) {
    return config.chain().covers(name)
        ? archive.open(file, name.endsWith(Ledgers.GOVERNANCE), chain(file))
        : archive.open(file, name.endsWith(Ledgers.GOVERNANCE));
  }

  private Chain chain(Path ledger) {
    Chain chain =
        new Chain(
            ledger,
            config.chain().heads(),
            signer == null ? null : signer.key(),
            config.signing().keyFile(),
            Clock.systemUTC(),
            problem -> LOGGER.warning("weft: " + problem));
    return config.writing().durability() == WriteConfig.Durability.FSYNC ? chain.forced() : chain;
  }

  /** The running Weft, or null when it is switched off or could not start. */
  public static @Nullable Weft current() {
    return instance;
  }

  /** The engine behind the woven code, which exists only while Weft runs. */
  public static Engine engine() {
    Engine running = engine;
    if (running == null) {
      throw new IllegalStateException("woven code runs without Weft");
    }
    return running;
  }

  /**
   * The SDK starts in the meantime: both take their time, and neither needs the other. A thread and
   * no future, whose class the agent would have to look into.
   */
  private void loadRules() {
    loading.setDaemon(true);
    loading.start();
  }

  private void load() {
    rules = LoadedRules.load(config, environment, resource, redaction);
  }

  /** Those of earlier runs too, where their place is known before there is an event. */
  private void archiveSegments() {
    config
        .ledgers()
        .forEach(
            (name, path) -> {
              if (new LedgerPath(path).fields().isEmpty()) {
                archive.watch(Path.of(path), name.endsWith(Ledgers.GOVERNANCE));
              }
            });
    archive.start();
  }

  private LoadedRules loaded() {
    try {
      loading.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while rules were loaded", interrupted);
    }
    LoadedRules loaded = requireNonNull(rules);
    engine = loaded.engine(); // before anything is woven
    return loaded;
  }

  /** See {@link ChildEnvironment}; never throws. */
  public static @Nullable Map<String, String> childEnvironment(
      @Nullable Map<String, String> chosen) {
    try {
      return ChildEnvironment.of(chosen);
    } catch (Throwable fault) {
      LOGGER.log(Level.FINE, "weft: a child process does not get the context", fault);
      return chosen;
    }
  }

  /** See {@link Publisher}; never throws. */
  public static @Nullable Object publish(
      Path file, String eventName, Instant timestamp, Map<String, @Nullable Object> values) {
    Weft weft = instance;
    return weft == null ? null : weft.publisher.publish(file, eventName, timestamp, values);
  }

  /** The rules that are woven, by their number; waits until they are loaded. */
  public List<MatchedRule> rules() {
    return loaded().matched();
  }

  /** What has become of the events of the ledgers. */
  public LedgerHealth ledgerHealth() {
    return ledgers.health();
  }

  public WeftConfig config() {
    return config;
  }

  /** First what takes secrets out of events, then the ledger. */
  LogRecordProcessor ledgerProcessor() {
    return LogRecordProcessor.composite(new RedactionProcessor(redaction), ledgerProcessor);
  }

  RedactingExporters redacting() {
    return redacting;
  }

  OtlpExporters otlp() {
    return otlp;
  }

  SdkQueues queues() {
    return queues;
  }

  /** The trace that the environment names, or null. */
  @Nullable String traceId() {
    return config.environmentContext() ? WorkflowTrace.traceId(environment) : null;
  }

  /** Begins to observe, and says so in one line. */
  void observe(OpenTelemetry openTelemetry) {
    LoadedRules loaded = loaded();
    loaded.engine().bind(openTelemetry, ledgerProcessor);
    publisher.bind(openTelemetry);
    loaded.guards().pressure().ledgerFill(ledgers::fill);
    Health health = health(loaded, "queued.%s");
    HEALTH_TO_SHOW.set(health);
    HealthMetrics.register(openTelemetry.getMeter("dev.weft"), health);
    for (GaugeRule gauge : loaded.gauges()) {
      Meter meter =
          openTelemetry
              .meterBuilder(gauge.pack().scope())
              .setInstrumentationVersion(gauge.pack().version())
              .build();
      SystemGauges.register(meter, gauge.type(), gauge.source());
    }
    LOGGER.info(
        "weft: version "
            + Version.weft()
            + ", packs "
            + loaded.packs()
            + ", "
            + loaded.matched().size()
            + " rules, ledger "
            + ledgersInWords());
  }

  /**
   * What is in the SDK's queues has a name of its own; nothing is in them when the SDK has ended.
   */
  private Health health(LoadedRules loaded, String inQueues) {
    return new Health(
        loaded.guards(), loaded::hasMatched, this::ledgerCounts, () -> otlpCounts(inQueues));
  }

  private Map<String, Long> ledgerCounts() {
    Map<String, Long> counts = ledgers.health().counts();
    counts.put("segments_waiting", (long) archive.health().waiting());
    counts.put("unreadable_values", redaction.failures());
    return counts;
  }

  private Map<String, Long> otlpCounts(String inQueues) {
    Map<String, Long> counts = OtlpHealth.counts(otlp.health());
    queues.missing().forEach((signal, count) -> counts.put(inQueues.formatted(signal), count));
    if (redacting.dropped() > 0) {
      counts.put("dropped.not_redacted", redacting.dropped());
    }
    return counts;
  }

  /** Something asked for the platform's MBean server, where the health is shown then. */
  public static void managed(Object server) {
    Health health = HEALTH_TO_SHOW.getAndSet(null);
    if (health != null) {
      HealthBean.show(health, server);
    }
  }

  /** The attributes of the resource, for values of rules and tags of events. */
  void resource(Map<String, String> known) {
    known.forEach(
        (name, value) -> {
          Object safe = redaction.value(name, value);
          if (safe != null) {
            resource.put(name, safe.toString());
          }
        });
  }

  /** The JVM exits with this code; shutdown hooks have not begun. Never throws. */
  public static void exiting(int code) {
    Engine running = engine;
    if (running != null) {
      running.exiting(code);
    }
  }

  private void exit() {
    exiting(0); // calls of daemon threads, when the JVM ends by itself
    ledgers.exiting();
    archive.exiting();
    ledgers.end();
    otlp.awaitEnd();
    Health health = health(loaded(), "dropped.%s.sdk_queue");
    if (health.anything()) {
      LOGGER.info("weft: at the end " + health.getSummary());
    }
    for (MatchedRule rule : rules()) {
      if (!rule.rule().pack().shipped() && rule.matchedMethods().isEmpty()) {
        LOGGER.warning("weft: " + neverMatched(rule));
      }
    }
  }

  private static String neverMatched(MatchedRule rule) {
    String what = rule.rule().location() + ": rule " + rule.rule().qualifiedId();
    Set<String> types = rule.typesWithoutMethod();
    return types.isEmpty()
        ? what
            + " matched no class that was loaded -> compare match.types with the class's name"
            + (rule.rule().types().classes().isEmpty()
                ? "; what the upstream agent ignores (java., much of org.springframework.,"
                    + " com.google., org.apache.lucene., ...) is only seen if match.types.class"
                    + " names it"
                : "")
        : what
            + " fits "
            + types
            + ", but none of their methods -> compare match.methods with their signatures";
  }

  private String ledgersInWords() {
    return config.ledgers().isEmpty()
        ? "off"
        : config.ledgers().values().stream()
            .map(path -> Path.of(path).toAbsolutePath().normalize().toString())
            .collect(Collectors.joining(", "));
  }

  /** The opt-in fields among what is switched on; the rule set reports what is nothing at all. */
  private static Set<String> fieldsOf(WeftConfig config) {
    return config.optIn().isEmpty()
        ? Set.of()
        : LineEncoder.optInKeys().stream()
            .filter(config.optIn()::contains)
            .collect(Collectors.toSet());
  }

  private static Map<String, String> systemProperties() {
    Map<String, String> properties = new HashMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      properties.put(name, System.getProperty(name));
    }
    return properties;
  }
}
