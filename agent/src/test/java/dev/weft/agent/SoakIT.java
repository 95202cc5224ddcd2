package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import acme.content.Soak;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weft.chora.ChoraAttributes;
import dev.weft.line.LedgerLine;
import dev.weft.line.LineReader;
import dev.weft.line.LineResult;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An application that calls 20,000 times a second for {@code -Dweft.soak.minutes=10}, while the
 * OTLP endpoint comes and goes and the ledger is rotated, with the limits as shipped; with {@code
 * -Dweft.soak.journal=none} without its journal. Prints what it measured.
 */
@Tag("long")
class SoakIT {
  private static final int THREADS = 8;
  private static final int CALLS_A_SECOND = 20_000;
  private static final int SECONDS = 60 * Integer.getInteger("weft.soak.minutes", 10);
  private static final int PLAIN_SECONDS = 30;
  private static final int NEXT_SECONDS = 20;
  private static final int ENDPOINT_SECONDS = 30;
  private static final int DOWN_SECONDS = 3;
  private static final long MB = 1 << 20;

  private static final String ID = ChoraAttributes.CONTENT_CONFIG_ID.getKey();

  /** What the last line says was given up of the logs. */
  private static final Pattern SAID_LOST = Pattern.compile("dropped\\.logs\\.\\w+ (\\d+)");

  @TempDir Path directory;

  @Test
  void steadyLoad_withComingAndGoingEndpointAndRotation_losesNoLine_andStaysFlat()
      throws Exception {
    List<long[]> plain =
        samples(application(CALLS_A_SECOND, PLAIN_SECONDS).withoutAgent().run().stdout());
    int port = freePort();

    RunningJvm jvm = exportingTo(port, CALLS_A_SECOND, SECONDS).start();
    Seen received = new Seen();
    keepRestarting(port, jvm, received);
    JvmResult result = jvm.result();
    Seen written = written(directory.resolve("var/telemetry/events.jsonl"));
    // What waits on disk comes with the next start; its few calls have ids that came already.
    RunningJvm next = exportingTo(port, THREADS, NEXT_SECONDS).start();
    keepRestarting(port, next, received);
    next.result();

    long calls = Long.parseLong(lastWord(result.stdout()));
    List<long[]> samples = samples(result.stdout());
    System.out.printf(
        "soak: %d calls, %d received, heap %.1f to %.1f MB, direct %.1f to %.1f MB, processors"
            + " %.2f of which the application %.2f%n%s%n",
        calls * THREADS,
        received.count(),
        average(samples, 0, false) / MB,
        average(samples, 0, true) / MB,
        average(samples, 1, false) / MB,
        average(samples, 1, true) / MB,
        processors(samples, SECONDS),
        processors(plain, PLAIN_SECONDS),
        String.join("\n", result.messages()));
    assertThat(result.exitCode()).isZero();
    assertThat(result.stderr()).doesNotContain("is suspended for");
    assertThat(written.count()).isEqualTo(calls * THREADS);
    assertThat(written.again()).isZero();
    assertThat(calls * THREADS - received.count())
        .as("events that the endpoint never got")
        .isLessThanOrEqualTo(sum(SAID_LOST, result.stderr()));
    for (int memory : new int[] {0, 1}) {
      assertThat(average(samples, memory, true))
          .isLessThan(average(samples, memory, false) * 1.2 + 8 * MB);
    }
  }

  private static Seen written(Path ledger) throws IOException {
    Seen seen = new Seen();
    try (LineReader reader = LineReader.open(ledger)) {
      for (LineResult line = reader.next(); line != null; line = reader.next()) {
        assertThat(line).isInstanceOf(LedgerLine.class);
        seen.add((String) ((LedgerLine) line).values().get("content_config_id"));
      }
    }
    return seen;
  }

  /** An endpoint that takes everything, gone for some seconds again and again. */
  private static void keepRestarting(int port, RunningJvm jvm, Seen received) throws Exception {
    boolean alive = true;
    while (alive) {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.createContext("/", exchange -> answer(exchange, InputStream::readAllBytes));
      server.createContext("/v1/logs", exchange -> answer(exchange, received::addLogs));
      server.start();
      alive = !jvm.process().waitFor(ENDPOINT_SECONDS, TimeUnit.SECONDS);
      server.stop(0);
      alive = alive && !jvm.process().waitFor(DOWN_SECONDS, TimeUnit.SECONDS);
    }
  }

  private static void answer(HttpExchange exchange, Reading reading) throws IOException {
    try (InputStream body = exchange.getRequestBody()) {
      reading.of(body);
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private ForkedJvm exportingTo(int port, int callsASecond, int seconds) {
    return application(callsASecond, seconds)
        .defaultExporters()
        .property("otel.exporter.otlp.endpoint", "http://localhost:" + port)
        .property("weft.ledger.rotate-size", "50MB")
        .property("weft.ledger.journal", System.getProperty("weft.soak.journal", "8MB"));
  }

  private ForkedJvm application(int callsASecond, int seconds) {
    return ForkedJvm.in(directory)
        .optimized()
        .application(
            Soak.class,
            String.valueOf(THREADS),
            String.valueOf(callsASecond),
            String.valueOf(seconds));
  }

  /** Below the ports that the system gives to connections, of which it could take ours. */
  private static int freePort() throws IOException {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      try (ServerSocket socket = new ServerSocket()) {
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return port;
      } catch (BindException taken) {
        // the next one
      }
    }
  }

  private static List<long[]> samples(String stdout) {
    return stdout
        .lines()
        .filter(line -> line.startsWith("sample "))
        .map(line -> Stream.of(line.split(" ")).skip(1).mapToLong(Long::parseLong).toArray())
        .toList();
  }

  /** Of the last or the first third. */
  private static double average(List<long[]> samples, int column, boolean last) {
    int third = Math.max(1, samples.size() / 3);
    return samples
        .subList(last ? samples.size() - third : 0, last ? samples.size() : third)
        .stream()
        .mapToLong(sample -> sample[column])
        .average()
        .orElseThrow();
  }

  private static double processors(List<long[]> samples, int seconds) {
    return samples.get(samples.size() - 1)[2] / 1e9 / seconds;
  }

  private static long sum(Pattern numbers, String text) {
    return numbers.matcher(text).results().mapToLong(found -> Long.parseLong(found.group(1))).sum();
  }

  private static String lastWord(String stdout) {
    String text = stdout.strip();
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  /** Which calls something has; their ids are the number of a thread and that of its call. */
  private static final class Seen {
    private final BitSet[] ofThreads =
        IntStream.range(0, THREADS).mapToObj(BitSet::new).toArray(BitSet[]::new);
    private long again;

    synchronized void add(String id) {
      int dash = id.indexOf('-');
      BitSet ofThread = ofThreads[Integer.parseInt(id.substring(0, dash))];
      int number = Integer.parseInt(id.substring(dash + 1));
      again += ofThread.get(number) ? 1 : 0;
      ofThread.set(number);
    }

    void addLogs(InputStream body) throws IOException {
      ExportLogsServiceRequest.parseFrom(body).getResourceLogsList().stream()
          .flatMap(resource -> resource.getScopeLogsList().stream())
          .flatMap(scope -> scope.getLogRecordsList().stream())
          .flatMap(log -> log.getAttributesList().stream())
          .filter(attribute -> attribute.getKey().equals(ID))
          .forEach(attribute -> add(attribute.getValue().getStringValue()));
    }

    long count() {
      return Stream.of(ofThreads).mapToLong(BitSet::cardinality).sum();
    }

    long again() {
      return again;
    }
  }

  @FunctionalInterface
  private interface Reading {
    void of(InputStream body) throws IOException;
  }
}
