package dev.weft.collector;

import dev.weft.collector.wire.EventFile;
import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Repository;
import dev.weft.collector.wire.Text;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One Collector with shipped files, on free ports of the loopback interface: a last {@code
 * --config} overrides the documented ports, and what a test must not wait for.
 */
final class Collector implements AutoCloseable {
  static final String LOCAL = "collector/local.yaml";
  static final String CONTRACT = "collector/contract.yaml";

  private final Path directory;
  private final int otlpHttp = Http.freePort();
  private final int otlpGrpc = Http.freePort();
  private final int health = Http.freePort();
  private final int telemetry = Http.freePort();
  private final int metrics = Http.freePort();
  private final List<String> command = new ArrayList<>();
  private final Map<String, String> environment;
  private final Program program;

  /**
   * Starts it and waits until it is ready.
   *
   * @param directory where its queue, files and log go
   * @param environment what the files ask for beside their state's directory
   * @param more a last file's content, or empty
   * @param files the shipped files, relative to {@code collector-config}
   */
  Collector(Path directory, Map<String, String> environment, String more, String... files) {
    this.directory = directory;
    this.environment = new HashMap<>(environment);
    this.environment.put("COLLECTOR_STATE", directory.toString());
    command.add(Program.file("collector"));
    for (String file : files) {
      command.add("--config=" + Repository.CONFIG.resolve(file));
    }
    command.add("--config=" + Text.write(directory.resolve("ports.yaml"), ports()));
    if (!more.isEmpty()) {
      command.add("--config=" + Text.write(directory.resolve("more.yaml"), more));
    }
    program =
        Program.start(
            directory.resolve("collector.log"), Http.local(health, "/"), this.environment, command);
  }

  private String ports() {
    return """
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
  }

  Program program() {
    return program;
  }

  URI otlp(String path) {
    return Http.local(otlpHttp, path);
  }

  String grpcAddress() {
    return "127.0.0.1:" + otlpGrpc;
  }

  int metricsPort() {
    return metrics;
  }

  int telemetryPort() {
    return telemetry;
  }

  EventFile events() {
    return new EventFile(directory.resolve("events.jsonl"));
  }

  /** What it shows Prometheus. */
  String metricsPage() {
    return Http.text(Http.local(metrics, "/metrics"));
  }

  /** What it shows Prometheus about itself. */
  String telemetryPage() {
    return Http.text(Http.local(telemetry, "/metrics"));
  }

  /** The sum of one of its own counters, by all labels. */
  double sum(String counter) {
    return sum(counter, "");
  }

  /** The sum of one of its own counters, by all series that have a label. */
  double sum(String counter, String label) {
    return telemetryPage()
        .lines()
        .filter(line -> line.startsWith(counter + "{") || line.startsWith(counter + " "))
        .filter(line -> line.contains(label))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Override
  public void close() {
    program.close();
  }
}
