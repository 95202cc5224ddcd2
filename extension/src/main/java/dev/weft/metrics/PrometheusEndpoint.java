package dev.weft.metrics;

import static java.util.Objects.requireNonNull;

import dev.weft.config.PrometheusConfig;
import io.opentelemetry.exporter.prometheus.PrometheusHttpServer;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint where Prometheus scrapes all metrics, with those of the contract under the names
 * that the contract gives them. It serves on a daemon thread until the meter provider shuts down.
 */
public final class PrometheusEndpoint {
  private static final Logger LOGGER = Logger.getLogger("dev.weft");

  private PrometheusEndpoint() {}

  /**
   * Opens the endpoint, or says in one line why it cannot be opened and returns null.
   *
   * @param redaction of all that is scraped
   */
  public static @Nullable MetricReader open(
      PrometheusConfig config, UnaryOperator<Collection<MetricData>> redaction) {
    String address = config.host() + ":" + config.port();
    try {
      int port = config.port() == 0 ? freePort(config.host()) : config.port();
      address = config.host() + ":" + port;
      MetricReader server =
          PrometheusHttpServer.builder()
              .setHost(config.host())
              .setPort(port)
              .setPrometheusRegistry(new ExactNames())
              .setOtelScopeLabelsEnabled(false)
              .build();
      LOGGER.info("weft: Prometheus endpoint http://" + address + "/metrics");
      return new MappedReader(
          server,
          metrics ->
              ScopeMerge.merged(
                  redaction.apply(metrics).stream().map(ContractNames::named).toList()));
    } catch (IOException failed) {
      reportClosed(address, failed);
    } catch (UncheckedIOException failed) {
      reportClosed(address, requireNonNull(failed.getCause()));
    }
    return null;
  }

  /** The server does not tell the port that it was given. */
  private static int freePort(String host) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
      return socket.getLocalPort();
    }
  }

  private static void reportClosed(String address, Throwable failed) {
    LOGGER.warning(
        "weft: no Prometheus endpoint at "
            + address
            + ": "
            + failed.getMessage()
            + " -> free it, or set weft.prometheus.port and weft.prometheus.host");
  }
}
