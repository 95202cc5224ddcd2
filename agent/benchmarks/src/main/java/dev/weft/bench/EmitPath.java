package dev.weft.bench;

import dev.weft.chora.ChoraEvents;
import dev.weft.chora.ContentGeneratedEvent;
import dev.weft.chora.Status;
import dev.weft.config.WriteConfig;
import dev.weft.config.WriteConfig.Durability;
import dev.weft.event.EventEmitter;
import dev.weft.ledger.LedgerFile;
import dev.weft.line.LineBuffer;
import dev.weft.line.LineEncoder;
import dev.weft.queue.BoundedLedger;
import dev.weft.queue.LedgerBuffer;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Source;
import dev.weft.sink.LedgerReport;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the values of one chora event to bytes in the hands of the operating system, beside bare
 * writes of the same bytes.
 *
 * <p>With several threads the time is what each caller waits; the events a second are the number of
 * threads divided by it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class EmitPath {

  private static final Path DIRECTORY = Path.of("target", "jmh");
  private static final EventType TYPE = ChoraEvents.CONTENT_GENERATED;
  private static final long EPOCH_MILLIS = 1_767_225_600_123L;

  /** One event, its values by slot and its line. */
  @State(Scope.Thread)
  public static class Event {

    private final LineEncoder encoder = LineEncoder.withAllFields();
    private final LineBuffer buffer = new LineBuffer();
    private final ContentGeneratedEvent typed =
        ContentGeneratedEvent.builder()
            .traceId("4bf92f3577b34da6a3ce929d0e0e4736")
            .status(Status.SUCCESS)
            .contentConfigId("getting-started")
            .generatorType("demonstration")
            .durationMs(12)
            .build();
    private final @Nullable Object[] values =
        TYPE.fields().stream()
            .map((Field field) -> field.source() == Source.ATTRIBUTE ? typed.value(field) : null)
            .toArray();
    private final byte[] line;

    public Event() {
      encoder.encode(TYPE, EPOCH_MILLIS, values, buffer);
      line = Arrays.copyOf(buffer.array(), buffer.length());
    }
  }

  /** Files that all threads share; emptied before each iteration. */
  @State(Scope.Benchmark)
  public static class Output {

    private final Path events = DIRECTORY.resolve("events.jsonl");
    private final Path bare = DIRECTORY.resolve("bare.jsonl");
    private final LedgerFile ledger = LedgerFile.open(events);
    private final EventEmitter emitter = new EventEmitter(events);
    private final BoundedLedger bounded = queue(Duration.ofMillis(10));
    private final BoundedLedger unlimited = queue(null);
    private final FileOutputStream stream;
    private final FileChannel channel;

    public Output() {
      try {
        Files.createDirectories(DIRECTORY);
        stream = new FileOutputStream(bare.toFile(), true);
        channel = FileChannel.open(bare, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private BoundedLedger queue(@Nullable Duration maxWait) {
      WriteConfig writing =
          new WriteConfig(
              Durability.PROCESS, maxWait, Duration.ofMillis(50), 50_000_000, 8_000_000);
      return BoundedLedger.open(
          LedgerFile.open(events), new LedgerBuffer(writing), new LedgerReport());
    }

    @Setup(Level.Iteration)
    public void empty() throws IOException {
      for (Path file : List.of(events, bare)) {
        Files.write(file, new byte[0]);
      }
    }

    @TearDown
    public void delete() throws IOException {
      ledger.close();
      emitter.clear();
      stream.close();
      channel.close();
      Files.delete(bare);
    }
  }

  @Benchmark
  public int encode(Event event) {
    event.buffer.clear();
    event.encoder.encode(TYPE, EPOCH_MILLIS, event.values, event.buffer);
    return event.buffer.length();
  }

  @Benchmark
  public void append1(Event event, Output output) throws IOException {
    output.ledger.append(TYPE, EPOCH_MILLIS, event.values, event.encoder);
  }

  @Benchmark
  @Threads(4)
  public void append4(Event event, Output output) throws IOException {
    output.ledger.append(TYPE, EPOCH_MILLIS, event.values, event.encoder);
  }

  @Benchmark
  @Threads(8)
  public void append8(Event event, Output output) throws IOException {
    output.ledger.append(TYPE, EPOCH_MILLIS, event.values, event.encoder);
  }

  @Benchmark
  public void offer1(Event event, Output output) {
    output.bounded.offer(TYPE, EPOCH_MILLIS, event.values, event.encoder);
  }

  @Benchmark
  @Threads(4)
  public void offer4(Event event, Output output) {
    output.bounded.offer(TYPE, EPOCH_MILLIS, event.values, event.encoder);
  }

  @Benchmark
  @Threads(8)
  public void offer8(Event event, Output output) {
    output.bounded.offer(TYPE, EPOCH_MILLIS, event.values, event.encoder);
  }

  @Benchmark
  public void offerUnlimited1(Event event, Output output) {
    output.unlimited.offer(TYPE, EPOCH_MILLIS, event.values, event.encoder);
  }

  @Benchmark
  @Threads(8)
  public void offerUnlimited8(Event event, Output output) {
    output.unlimited.offer(TYPE, EPOCH_MILLIS, event.values, event.encoder);
  }

  @Benchmark
  public void emit(Event event, Output output) throws IOException {
    output.emitter.emit(event.typed);
  }

  @Benchmark
  public void bareStream1(Event event, Output output) throws IOException {
    output.stream.write(event.line);
  }

  @Benchmark
  @Threads(4)
  public void bareStream4(Event event, Output output) throws IOException {
    output.stream.write(event.line);
  }

  @Benchmark
  @Threads(8)
  public void bareStream8(Event event, Output output) throws IOException {
    output.stream.write(event.line);
  }

  @Benchmark
  public int bareChannel1(Event event, Output output) throws IOException {
    return output.channel.write(ByteBuffer.wrap(event.line));
  }
}
