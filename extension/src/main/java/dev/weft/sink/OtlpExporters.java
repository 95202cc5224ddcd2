package dev.weft.sink;

import static java.util.Objects.requireNonNull;

import dev.weft.config.OtlpConfig;
import dev.weft.wire.GrpcWire;
import dev.weft.wire.HeadersFile;
import dev.weft.wire.HttpWire;
import dev.weft.wire.SplitSender;
import dev.weft.wire.Wire;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporter;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.GrpcResponse;
import io.opentelemetry.sdk.common.export.GrpcSender;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;
import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import io.opentelemetry.sdk.common.export.MessageWriter;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts a lane and a wire under the SDK's OTLP exporters, in the place of their sender: bytes that
 * cannot be sent now are kept and sent later, with headers, certificates and compression of the
 * exporter. Other exporters stay as they are. An exporter is copied, because declarative
 * configuration closes one that a customizer replaces.
 */
public final class OtlpExporters {
  private static final long MEMORY = 8L << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final ComponentLoader UPSTREAM =
      ComponentLoader.forClassLoader(OtlpHttpSpanExporter.class.getClassLoader());

  private final OtlpNotice notice;
  private final OtlpBacklog backlog;
  private final Duration patience;
  private final Duration pause;
  private final Duration exit;
  private final @Nullable Supplier<Map<String, String>> headers;
  private final List<OtlpLane<?>> lanes = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable Long> exitAt = new AtomicReference<>();
  private final AtomicBoolean met = new AtomicBoolean();
  private final ScheduledExecutorService clock = daemon();

  public OtlpExporters(OtlpConfig config) {
    this(config, PATIENCE, PAUSE);
  }

  OtlpExporters(OtlpConfig config, Duration patience, Duration pause) {
    this.patience = patience;
    this.pause = pause;
    this.exit = config.exitTimeout();
    this.notice = new OtlpNotice(Clock.systemUTC(), clock);
    this.headers = config.headersFile() == null ? null : new HeadersFile(config.headersFile());
    this.backlog =
        new OtlpBacklog(
            config.bufferPath() == null
                ? null
                : new BufferDirectory(config.bufferPath().toAbsolutePath()),
            config.bufferMaxBytes(),
            MEMORY,
            Clock.systemUTC(),
            notice);
  }

  /** How each signal fares. */
  public List<OtlpHealth> health() {
    return lanes.stream().map(OtlpLane::health).toList();
  }

  /** Waits, as long as the exit may, until the SDK has ended all lanes and no more is lost. */
  public void awaitEnd() {
    CompletableResultCode.ofAll(lanes.stream().map(lane -> lane.ended).toList())
        .join(exit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Somebody named an endpoint, so what it misses is worth a file from the beginning. */
  public void endpointIsNamed() {
    backlog.useDisk();
  }

  public SpanExporter buffered(SpanExporter exporter) {
    if (exporter instanceof OtlpHttpSpanExporter http) {
      var builder = http.toBuilder().setRetryPolicy(null).setComponentLoader(lanes("traces"));
      return (headers == null ? builder : builder.setHeaders(headers)).build();
    }
    if (exporter instanceof OtlpGrpcSpanExporter grpc) {
      var builder = grpc.toBuilder().setRetryPolicy(null).setComponentLoader(lanes("traces"));
      return (headers == null ? builder : builder.setHeaders(headers)).build();
    }
    return exporter;
  }

  public LogRecordExporter buffered(LogRecordExporter exporter) {
    if (exporter instanceof OtlpHttpLogRecordExporter http) {
      var builder = http.toBuilder().setRetryPolicy(null).setComponentLoader(lanes("logs"));
      return (headers == null ? builder : builder.setHeaders(headers)).build();
    }
    if (exporter instanceof OtlpGrpcLogRecordExporter grpc) {
      var builder = grpc.toBuilder().setRetryPolicy(null).setComponentLoader(lanes("logs"));
      return (headers == null ? builder : builder.setHeaders(headers)).build();
    }
    return exporter;
  }

  public MetricExporter buffered(MetricExporter exporter) {
    if (exporter instanceof OtlpHttpMetricExporter http) {
      var builder = http.toBuilder().setRetryPolicy(null).setComponentLoader(lanes("metrics"));
      return (headers == null ? builder : builder.setHeaders(headers)).build();
    }
    if (exporter instanceof OtlpGrpcMetricExporter grpc) {
      var builder = grpc.toBuilder().setRetryPolicy(null).setComponentLoader(lanes("metrics"));
      return (headers == null ? builder : builder.setHeaders(headers)).build();
    }
    return exporter;
  }

  /** Where an exporter finds its sender: a wire with a lane in front. */
  private ComponentLoader lanes(String signal) {
    return new ComponentLoader() {
      @Override
      public <T> Iterable<T> load(Class<T> type) {
        if (type == HttpSenderProvider.class) {
          HttpSenderProvider provider = config -> http(signal, config);
          return List.of(type.cast(provider));
        }
        if (type == GrpcSenderProvider.class) {
          GrpcSenderProvider provider = config -> grpc(signal, config);
          return List.of(type.cast(provider));
        }
        return UPSTREAM.load(type);
      }
    };
  }

  private HttpSender http(String signal, HttpSenderConfig config) {
    HttpWire wire = new HttpWire(config);
    OtlpLane<HttpWire.Answer> lane = lane(signal, config.getEndpoint(), config.getTimeout(), wire);
    SplitSender<HttpWire.Answer> sender = new SplitSender<>(wire, lane::send);
    return new HttpSender() {
      @Override
      public void send(
          MessageWriter message, Consumer<HttpResponse> onResponse, Consumer<Throwable> onError) {
        sender.send(message, onResponse::accept, onError);
      }

      @Override
      public CompletableResultCode shutdown() {
        return lane.shutdown();
      }
    };
  }

  private GrpcSender grpc(String signal, GrpcSenderConfig config) {
    GrpcWire wire = new GrpcWire(config);
    OtlpLane<GrpcWire.Answer> lane = lane(signal, config.getEndpoint(), config.getTimeout(), wire);
    SplitSender<GrpcWire.Answer> sender = new SplitSender<>(wire, lane::send);
    return new GrpcSender() {
      @Override
      public void send(
          MessageWriter message, Consumer<GrpcResponse> onResponse, Consumer<Throwable> onError) {
        sender.send(message, onResponse::accept, onError);
      }

      @Override
      public CompletableResultCode shutdown() {
        return lane.shutdown();
      }
    };
  }

  private <R> OtlpLane<R> lane(String signal, URI endpoint, Duration timeout, Wire<R> wire) {
    Duration lifetime = (timeout.isZero() ? LONGEST_PAUSE : timeout).plus(patience.multipliedBy(2));
    OtlpLane<R> lane =
        new OtlpLane<>(
            new OtlpLane.Route(
                signal,
                origin(endpoint),
                String.format(Locale.ROOT, "%s-%08x", signal, endpoint.toString().hashCode())),
            wire,
            new OtlpPace(patience, lifetime, pause, LONGEST_PAUSE, this::untilExit),
            new OtlpLane.Shared(backlog, notice, clock, this::met));
    lanes.add(lane);
    return lane;
  }

  /** Without a user and a password. */
  private static String origin(URI endpoint) {
    String authority = String.valueOf(endpoint.getAuthority());
    return endpoint.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1);
  }

  /** The time that all lanes have together, from the first that ends. */
  private Duration untilExit() {
    long now = System.nanoTime();
    exitAt.compareAndSet(null, now + exit.toNanos());
    return Duration.ofNanos(Math.max(0, requireNonNull(exitAt.get()) - now));
  }

  /** An endpoint has taken something: it is real, and takes what dead processes left, too. */
  private void met() {
    if (met.compareAndSet(false, true)) {
      backlog.useDisk();
      clock.execute(
          () -> {
            backlog.adopt();
            lanes.forEach(OtlpLane::drain);
          });
    }
  }

  private static ScheduledExecutorService daemon() {
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(null, task, "weft-otlp", 0, false);
              thread.setDaemon(true);
              thread.setContextClassLoader(OtlpExporters.class.getClassLoader());
              return thread;
            });
    executor.setRemoveOnCancelPolicy(true);
    return executor;
  }
}
