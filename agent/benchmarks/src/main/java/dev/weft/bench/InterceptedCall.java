package dev.weft.bench;

import acme.bench.Content;
import acme.bench.ContentConfig;
import acme.bench.Generator;
import acme.bench.GeneratorStrategy;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One call of an application's generator, with and without an agent around it.
 *
 * <p>The agents are found relative to this module's folder, from which it has to be run. The ledger
 * is {@code target/jmh/calls.jsonl} and grows by about 230 bytes a call.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class InterceptedCall {

  private static final int FORKS = 3;
  private static final String UPSTREAM = "-javaagent:target/opentelemetry-javaagent.jar";
  private static final String WEFT = "-javaagent:../target/weft-agent.jar";
  private static final String NO_SPANS_OUT = "-Dotel.traces.exporter=none";
  private static final String NO_EVENTS_OUT = "-Dotel.logs.exporter=none";
  private static final String NO_METRICS_OUT = "-Dotel.metrics.exporter=none";

  private final GeneratorStrategy generator = new Generator();
  private final ContentConfig config = new ContentConfig("getting-started", 7);

  @Benchmark
  @Fork(FORKS)
  public Content noAgent() {
    return generator.generate(config);
  }

  @Benchmark
  @Fork(
      value = FORKS,
      jvmArgsAppend = {
        UPSTREAM,
        NO_SPANS_OUT,
        NO_EVENTS_OUT,
        NO_METRICS_OUT,
        "-Dotel.instrumentation.methods.include=acme.bench.Generator[generate]"
      })
  public Content upstreamSpan() {
    return generator.generate(config);
  }

  @Benchmark
  @Fork(
      value = FORKS,
      jvmArgsAppend = {
        WEFT,
        NO_SPANS_OUT,
        NO_EVENTS_OUT,
        NO_METRICS_OUT,
        "-Dweft.ledger.enabled=false"
      })
  public Content weftWithoutLedger() {
    return generator.generate(config);
  }

  @Benchmark
  @Fork(
      value = FORKS,
      jvmArgsAppend = {
        WEFT,
        NO_SPANS_OUT,
        NO_EVENTS_OUT,
        NO_METRICS_OUT,
        "-Dweft.ledger.chora.path=target/jmh/calls.jsonl"
      })
  public Content weft() {
    return generator.generate(config);
  }
}
