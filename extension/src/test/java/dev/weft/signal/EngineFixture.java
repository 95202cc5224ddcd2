package dev.weft.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.capture.CompileContext.Surroundings;
import dev.weft.config.LimitsConfig;
import dev.weft.guard.Guards;
import dev.weft.registry.EventType;
import dev.weft.registry.MetricType;
import dev.weft.rule.Rule;
import dev.weft.rule.parse.RuleFixture;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** An engine over an SDK in memory, entered as woven code enters it. */
final class EngineFixture implements AutoCloseable {
  static final AttributeKey<String> FUNCTION = AttributeKey.stringKey("code.function.name");

  /** A rule {@code job} that gives a span, an event and a metric. */
  static final String JOB =
      """
      rules_version: 1
      pack: { id: acme, version: 2, namespace: acme, scope: com.acme }
      rules:
        - id: job
          match: { types: { class: com.acme.Job }, methods: { name: run } }
          let:
            job: { from: "arg0(String)", default: none }
            content_config_id: arg0(String)
            generator_type: const.x
            size: { from: return.size, type: long }
            password: arg1
          when: job != 'skipped'
          failure: { when: size == 0, message: job, type: job }
          span: { name: "run {job}", kind: consumer, attributes: [job, size, password] }
          events:
            error: { emit: chora.content_generated, fields: { status: outcome, duration_ms: elapsed_ms } }
          metrics:
            - { name: chora.validation.failures, by: { chora.status: outcome }, when: error_type }
          limits: { nested: each }
      """;

  private final Logger logger = Logger.getLogger("dev.weft");
  private final List<String> log = new ArrayList<>();
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryLogRecordExporter events = InMemoryLogRecordExporter.create();
  private final List<Boolean> required = new ArrayList<>();
  private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
  private final List<Rule> rules;

  /** Goes on by 5 ms whenever it is looked at. */
  private final AtomicLong nanoTime = new AtomicLong();

  /** What the guards look at; stand still unless they are moved on. */
  final AtomicLong guardTime = new AtomicLong();

  final AtomicLong cpuTime = new AtomicLong();

  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord logged) {
          log.add(logged.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  final OpenTelemetrySdk sdk =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(spans))
                  .build())
          .setLoggerProvider(
              SdkLoggerProvider.builder()
                  .addLogRecordProcessor(SimpleLogRecordProcessor.create(events))
                  .addLogRecordProcessor(
                      (context, record) -> required.add(context.get(LateEvents.REQUIRED) != null))
                  .build())
          .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metrics).build())
          .build();
  final Engine engine;
  final Guards guards;

  /** What the application calls; {@code null} stands for a static method's receiver. */
  private @Nullable Object self = this;

  private EngineFixture(List<Rule> rules, Set<String> optIn, Map<String, String> environment) {
    this.rules = rules;
    this.guards = new Guards(LimitsConfig.DEFAULT, true, guardTime::get, cpuTime::get);
    this.engine =
        new Engine(
            rules,
            new Engine.Options(optIn, Surroundings.NONE),
            environment,
            guards,
            () -> nanoTime.getAndAdd(5_000_000));
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
  }

  /** An engine that observes the rules. */
  static EngineFixture of(String yaml) {
    EngineFixture fixture = unbound(yaml);
    fixture.bind(new Late());
    return fixture;
  }

  static EngineFixture unbound(String yaml) {
    return new EngineFixture(RuleFixture.rules(yaml), Set.of(), Map.of());
  }

  /** The same for the rules of a shipped pack. */
  static EngineFixture shipped(String yaml) {
    EngineFixture fixture = new EngineFixture(RuleFixture.shipped(yaml), Set.of(), Map.of());
    fixture.bind(new Late());
    return fixture;
  }

  static EngineFixture chora(Set<String> optIn, Map<String, String> environment) {
    EngineFixture fixture = new EngineFixture(RuleFixture.chora(), optIn, environment);
    fixture.bind(new Late());
    return fixture;
  }

  void bind(LateEvents late) {
    engine.bind(sdk, late);
  }

  EngineFixture on(@Nullable Object receiver) {
    self = receiver;
    return this;
  }

  /** Calls a method as it is woven: enter, body, exit. */
  <T extends @Nullable Object> T call(String rule, Callable<T> body, Object... args)
      throws Exception {
    return called(rule, body, false, args);
  }

  /** The same for a method whose result may complete later. */
  <T extends @Nullable Object> T callAsync(String rule, Callable<T> body, Object... args)
      throws Exception {
    return called(rule, body, true, args);
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // null where the body may return it
  private <T extends @Nullable Object> T called(
      String rule, Callable<T> body, boolean async, Object... args) throws Exception {
    Invocation call = engine.enter(number(rule), "com.acme.Job.run", self, args);
    T result;
    try {
      result = body.call();
    } catch (Throwable thrown) {
      if (call != null) {
        engine.exit(call, null, thrown);
      }
      throw thrown;
    }
    if (call == null) {
      return result;
    }
    if (async) {
      return (T) engine.exitAsync(call, result, null);
    }
    engine.exit(call, result, null);
    return result;
  }

  int number(String rule) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).id().equals(rule)) {
        return i;
      }
    }
    throw new IllegalArgumentException(rule);
  }

  List<SpanData> spans() {
    return spans.getFinishedSpanItems();
  }

  List<LogRecordData> events() {
    return events.getFinishedLogRecordItems();
  }

  /** Whether the ledger was told of each event that its rule requires it. */
  List<Boolean> required() {
    return required;
  }

  Collection<MetricData> metrics() {
    return metrics.collectAllMetrics();
  }

  /** What was logged for people. */
  List<String> log() {
    return log;
  }

  /** The one item there must be. */
  static <T> T only(Iterable<T> items) {
    assertThat(items).hasSize(1);
    return items.iterator().next();
  }

  @Override
  public void close() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
    sdk.close();
  }

  /** What a generator of the application is given. */
  record Config(String id) {}

  static final class JinjaGenerator {}

  /** Takes events when it is told to. */
  static final class Late implements LateEvents {
    boolean needed;
    final List<String> written = new ArrayList<>();
    final List<String> measured = new ArrayList<>();
    final List<String> documents = new ArrayList<>();

    @Override
    public boolean needed() {
      return needed;
    }

    @Override
    public void write(EventType type, Instant at, @Nullable Object[] values, boolean required) {
      written.add((required ? "required " : "") + type.name() + texts(type, values));
    }

    @Override
    public void measured(MetricType metric, Instant at, @Nullable Object[] values) {
      measured.add(metric.name() + texts(Objects.requireNonNull(metric.line()), values));
    }

    @Override
    public void document(String path, Map<?, ?> content) {
      documents.add(path + "=" + content);
    }

    private static List<String> texts(EventType type, @Nullable Object[] values) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < values.length; i++) {
        if (values[i] != null) {
          texts.add(type.fields().get(i).path() + "=" + values[i]);
        }
      }
      return texts;
    }
  }
}
