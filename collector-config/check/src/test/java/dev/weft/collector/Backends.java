package dev.weft.collector;

import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Jaeger;
import dev.weft.collector.wire.Prometheus;
import dev.weft.collector.wire.Repository;
import dev.weft.collector.wire.Text;
import dev.weft.collector.wire.Yaml;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Jaeger, Prometheus and the Collector between, with the shipped files, on free ports. */
final class Backends implements AutoCloseable {
  private final Path directory;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final int jaegerOtlp = Http.freePort();
  private final int jaegerQuery = Http.freePort();
  private final int jaegerSampling = Http.freePort();
  private final int prometheus = Http.freePort();
  private @Nullable Collector collector;

  /**
   * @param directory where queues, files and logs go
   */
  Backends(Path directory) {
    this.directory = directory;
  }

  /** Starts Jaeger, its spans in its memory. */
  Program startJaeger() {
    return startJaeger(Map.of());
  }

  /**
   * Starts the Jaeger of {@code local.yaml}.
   *
   * @param environment what the files ask for
   * @param more files, relative to {@code collector-config}
   */
  Program startJaeger(Map<String, String> environment, String... more) {
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
                jaegerSampling,
                Http.freePort(),
                Http.freePort(),
                jaegerOtlp);
    List<String> command = new ArrayList<>();
    command.add(Program.file("jaeger"));
    command.add("--config=" + Repository.CONFIG.resolve("jaeger/local.yaml"));
    for (String file : more) {
      command.add("--config=" + Repository.CONFIG.resolve(file));
    }
    command.add("--config=" + Text.write(directory.resolve("jaeger-ports.yaml"), ports));
    Map<String, String> all = new HashMap<>(environment);
    all.put("COLLECTOR_CONFIG", Repository.CONFIG.toString());
    return keep(
        Program.start(
            directory.resolve("jaeger.log"),
            Http.local(jaegerQuery, "/api/v3/services"),
            all,
            command));
  }

  /**
   * Starts the Collector of {@code local.yaml}.
   *
   * @param option one more file, relative to {@code collector-config}
   */
  Collector startCollector(String... option) {
    String[] files = new String[2 + option.length];
    files[0] = Collector.LOCAL;
    files[1] = Collector.CONTRACT;
    System.arraycopy(option, 0, files, 2, option.length);
    return startCollector("collector", Map.of(), "", files);
  }

  /** Starts another Collector; the last one that was started is {@link #collector()}. */
  Collector startCollector(
      String name, Map<String, String> environment, String more, String... files) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("COLLECTOR_JAEGER", "127.0.0.1:" + jaegerOtlp);
    all.put("COLLECTOR_PROMETHEUS", Http.local(prometheus, "/api/v1/otlp").toString());
    all.put("COLLECTOR_REMOTE_WRITE", Http.local(prometheus, "/api/v1/write").toString());
    Collector made = keep(new Collector(directory.resolve(name), all, more, files));
    collector = made;
    return made;
  }

  /** Starts the Prometheus that scrapes the Collector, which has to run. */
  Program startPrometheus() {
    return startPrometheus(
        "prometheus.yaml", "--enable-feature=created-timestamp-zero-ingestion,exemplar-storage");
  }

  /** Starts the Prometheus that is sent metrics. */
  Program startPrometheusForOtlp() {
    return startPrometheus(
        "prometheus-otlp.yaml",
        "--web.enable-otlp-receiver",
        "--enable-feature=st-storage,xor2-encoding,use-start-timestamps,exemplar-storage");
  }

  /** Starts a Prometheus that is written to and scrapes no metrics of agents. */
  Program startPrometheusForRemoteWrite() {
    return startPrometheus("prometheus-otlp.yaml", "--web.enable-remote-write-receiver");
  }

  private Program startPrometheus(String file, String... flags) {
    Path config = Text.write(directory.resolve("prometheus.json"), prometheusConfig(file));
    List<String> command = new ArrayList<>();
    command.add(Program.file("prometheus"));
    command.add("--config.file=" + config);
    command.add("--storage.tsdb.path=" + directory.resolve("prometheus-data"));
    command.add("--web.listen-address=127.0.0.1:" + prometheus);
    command.addAll(List.of(flags));
    return keep(
        Program.start(
            directory.resolve("prometheus.log"),
            Http.local(prometheus, "/-/ready"),
            Map.of(),
            command));
  }

  /** The shipped file with this test's ports, scraping every second; JSON is YAML too. */
  private String prometheusConfig(String file) {
    Path shipped = Repository.CONFIG.resolve("prometheus").resolve(file);
    Collector scraped = collector;
    String config =
        Http.print(Yaml.read(shipped))
            .replaceAll("127\\.0\\.0\\.1:9090", "127.0.0.1:" + prometheus)
            .replaceAll("\"(scrape|evaluation)_interval\":\"\\w+\"", "\"$1_interval\":\"1s\"")
            .replaceAll("\"scrape_timeout\":\"\\w+\"", "\"scrape_timeout\":\"1s\"")
            .replaceAll("\"(\\w[\\w-]*\\.yaml)\"", "\"" + shipped.getParent() + "/$1\"");
    return scraped == null
        ? config
        : config
            .replaceAll("127\\.0\\.0\\.1:9464", "127.0.0.1:" + scraped.metricsPort())
            .replaceAll("127\\.0\\.0\\.1:8888", "127.0.0.1:" + scraped.telemetryPort());
  }

  /** Starts an Elasticsearch of one node. */
  Program startElasticsearch(int port) {
    Path home = directory.resolve("elasticsearch");
    return keep(
        Program.start(
            directory.resolve("elasticsearch.log"),
            Http.local(port, "/_cluster/health?wait_for_status=yellow"),
            Map.of(),
            List.of(
                Program.file("elasticsearch"),
                "path.home=" + home,
                "http.port=" + port,
                "transport.port=" + Http.freePort())));
  }

  private <P extends AutoCloseable> P keep(P program) {
    started.push(program);
    return program;
  }

  Path directory() {
    return directory;
  }

  Collector collector() {
    return Objects.requireNonNull(collector);
  }

  Jaeger jaeger() {
    return new Jaeger(jaegerQuery);
  }

  /** Where Jaeger tells agents how to sample. */
  URI samplingAddress(String service) {
    return Http.local(jaegerSampling, "/api/sampling?service=" + service);
  }

  Prometheus prometheus() {
    return new Prometheus(prometheus);
  }

  /** Where Prometheus answers. */
  URI prometheusAddress() {
    return Http.local(prometheus, "");
  }

  @Override
  public void close() {
    for (AutoCloseable program : started) {
      try {
        program.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
