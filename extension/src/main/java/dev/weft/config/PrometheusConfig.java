package dev.weft.config;

/**
 * Where Prometheus scrapes the metrics.
 *
 * @param port 0 for any free one
 */
public record PrometheusConfig(String host, int port) {

  public PrometheusConfig {
    if (!isPort(port)) {
      throw new IllegalArgumentException("port must be 0 to 65535, but is " + port);
    }
  }

  static boolean isPort(int number) {
    return number >= 0 && number <= 65535;
  }
}
