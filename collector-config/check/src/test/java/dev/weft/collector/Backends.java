package dev.weft.collector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Jaeger, Prometheus and a Collector with the shipped files, on free ports of the loopback
 * interface: a last {@code --config} of each test overrides the documented ports and nothing else.
 */
final class Backends implements AutoCloseable {
  private final Path directory;
  private final Deque<Program> started = new ArrayDeque<>();

  final int otlpHttp = Http.freePort();
  final int otlpGrpc = Http.freePort();
  private final int health = Http.freePort();
  private final int telemetry = Http.freePort();
  private final int metrics = Http.freePort();
  private final int jaegerOtlp = Http.freePort();
  private final int jaegerQuery = Http.freePort();
  private final int jaegerHealth = Http.freePort();
  private final int prometheus = Http.freePort();

  /**
   * @param directory where queues, files and logs go
   */
  Backends(Path directory) {
    this.directory = directory;
  }

  Program startJaeger() {
    String ports =
        """
        extensions:
          jaeger_query: {http: {endpoint: "127.0.0.1:%d"}, grpc: {endpoint: "127.0.0.1:%d"}}
          remote_sampling: {http: {endpoint: "127.0.0.1:%d"}, grpc: {endpoint: "127.0.0.1:%d"}}
          healthcheckv2: {http: {endpoint: "127.0.0.1:%d"}}
        receivers: {otlp: {protocols: {grpc: {endpoint: "127.0.0.1:%d"}}}}
        """
            .formatted(
                jaegerQuery,
                Http.freePort(),
                Http.freePort(),
                Http.freePort(),
                jaegerHealth,
                jaegerOtlp);
    return keep(
        Program.start(
            directory.resolve("jaeger.log"),
            Http.local(jaegerQuery, "/api/v3/services"),
            Map.of("COLLECTOR_CONFIG", Repository.CONFIG.toString()),
            command("jaeger", List.of("jaeger/local.yaml"), write("jaeger-ports.yaml", ports))));
  }

  /**
   * Starts the Collector of {@code local.yaml}.
   *
   * @param options more files, relative to {@code collector-config}
   */
  Program startCollector(String... options) {
    String ports =
        """
        extensions: {health_check: {endpoint: "127.0.0.1:%d"}}
        receivers:
          otlp:
            protocols: {grpc: {endpoint: "127.0.0.1:%d"}, http: {endpoint: "127.0.0.1:%d"}}
        exporters: {prometheus: {endpoint: "127.0.0.1:%d"}}
        service:
          telemetry:
            metrics:
              readers:
                - pull:
                    exporter:
                      prometheus:
                        host: 127.0.0.1
                        port: %d
                        without_type_suffix: true
                        without_units: true
                        without_scope_info: true
        """
            .formatted(health, otlpGrpc, otlpHttp, metrics, telemetry);
    List<String> files = new ArrayList<>();
    files.add("collector/local.yaml");
    files.add("collector/contract.yaml");
    files.addAll(List.of(options));
    return keep(
        Program.start(
            directory.resolve("collector.log"),
            Http.local(health, "/"),
            environment(),
            command("collector", files, write("collector-ports.yaml", ports))));
  }

  /** Starts the Prometheus that scrapes. */
  Program startPrometheus() {
    return startPrometheus("prometheus.yaml", "--enable-feature=created-timestamp-zero-ingestion");
  }

  /** Starts the Prometheus that is sent metrics. */
  Program startPrometheusForOtlp() {
    return startPrometheus("prometheus-otlp.yaml", "--web.enable-otlp-receiver");
  }

  private Program startPrometheus(String file, String flag) {
    Path config = write("prometheus.json", prometheusConfig(file));
    return keep(
        Program.start(
            directory.resolve("prometheus.log"),
            Http.local(prometheus, "/-/ready"),
            Map.of(),
            List.of(
                Program.file("prometheus"),
                "--config.file=" + config,
                "--storage.tsdb.path=" + directory.resolve("prometheus-data"),
                "--web.listen-address=127.0.0.1:" + prometheus,
                flag)));
  }

  /** The shipped file with this test's ports, scraping every second; JSON is YAML too. */
  private String prometheusConfig(String file) {
    Path shipped = Repository.CONFIG.resolve("prometheus").resolve(file);
    try {
      return Http.JSON
          .writeValueAsString(Yaml.read(shipped))
          .replaceAll("127\\.0\\.0\\.1:9464", "127.0.0.1:" + metrics)
          .replaceAll("127\\.0\\.0\\.1:8888", "127.0.0.1:" + telemetry)
          .replaceAll("127\\.0\\.0\\.1:9090", "127.0.0.1:" + prometheus)
          .replaceAll("\"(scrape|evaluation)_interval\":\"\\w+\"", "\"$1_interval\":\"1s\"")
          .replaceAll("\"scrape_timeout\":\"\\w+\"", "\"scrape_timeout\":\"1s\"")
          .replaceAll("\"(\\w[\\w-]*\\.yaml)\"", "\"" + shipped.getParent() + "/$1\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, String> environment() {
    return Map.of(
        "COLLECTOR_STATE", directory.toString(),
        "COLLECTOR_JAEGER", "127.0.0.1:" + jaegerOtlp,
        "COLLECTOR_PROMETHEUS", Http.local(prometheus, "/api/v1/otlp").toString());
  }

  private static List<String> command(String program, List<String> files, Path last) {
    List<String> command = new ArrayList<>();
    command.add(Program.file(program));
    for (String file : files) {
      command.add("--config=" + Repository.CONFIG.resolve(file));
    }
    command.add("--config=" + last);
    return command;
  }

  Path write(String name, String content) {
    try {
      Files.createDirectories(directory);
      return Files.writeString(directory.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Program keep(Program program) {
    started.push(program);
    return program;
  }

  Path directory() {
    return directory;
  }

  Jaeger jaeger() {
    return new Jaeger(jaegerQuery);
  }

  Prometheus prometheus() {
    return new Prometheus(prometheus);
  }

  EventFile events() {
    return new EventFile(directory.resolve("events.jsonl"));
  }

  /** The sum of one of the Collector's own counters, by all its labels. */
  double collectorSum(String counter) {
    return Http.text(Http.local(telemetry, "/metrics"))
        .lines()
        .filter(line -> line.startsWith(counter + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** What the Collector shows Prometheus. */
  String metricsPage() {
    return Http.text(Http.local(metrics, "/metrics"));
  }

  URI otlp(String path) {
    return Http.local(otlpHttp, path);
  }

  @Override
  public void close() {
    started.forEach(Program::close);
  }
}
