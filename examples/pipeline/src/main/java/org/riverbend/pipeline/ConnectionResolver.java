package org.riverbend.pipeline;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Opens a pool for each connection that steps ask for, once. */
final class ConnectionResolver implements AutoCloseable {
  private final Map<String, HikariDataSource> pools = new LinkedHashMap<>();

  DataSource resolve(ConnectionSettings settings) {
    return pools.computeIfAbsent(settings.alias(), alias -> open(settings));
  }

  /** The pool that a step before has opened. */
  DataSource opened(String alias) {
    DataSource pool = pools.get(alias);
    if (pool == null) {
      throw new PipelineException("No step has opened the connection '" + alias + "'");
    }
    return pool;
  }

  private static HikariDataSource open(ConnectionSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(settings.alias());
    config.setJdbcUrl(settings.url());
    config.setMaximumPoolSize(settings.poolSize());
    config.setConnectionTimeout(5000);
    return new HikariDataSource(config);
  }

  @Override
  public void close() {
    pools.values().forEach(HikariDataSource::close);
  }
}
