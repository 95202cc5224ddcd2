package org.riverbend.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The drivers that steps may use; each belongs to a connector. */
final class DriverRegistry {
  private static final Map<String, Supplier<StepDriver>> KNOWN =
      Map.of(
          "csv.extractor", CsvExtractor::new,
          "csv.writer", CsvWriter::new,
          "h2.processor", SqlProcessor::new,
          "sqlite.writer", TableWriter::new,
          "duckdb.writer", TableWriter::new,
          "duckdb.processor", SqlProcessor::new);

  private final Map<String, StepDriver> drivers = new TreeMap<>();

  /** A driver that was registered, and how. */
  record Registration(String driver, String status) {}

  /** Registers what the steps need; connectors that were only just installed are told apart. */
  List<String> registerAll(Collection<String> names, Set<String> installed) {
    for (String name : new TreeSet<>(names)) {
      register(name, installed.contains(connectorOf(name)));
    }
    return List.copyOf(drivers.keySet());
  }

  Registration register(String name, boolean afterInstall) {
    Supplier<StepDriver> driver = KNOWN.get(name);
    if (driver == null) {
      throw new PipelineException("No connector offers the driver '" + name + "'");
    }
    drivers.put(name, driver.get());
    return new Registration(name, afterInstall ? "success_after_install" : "success");
  }

  StepDriver get(String name) {
    return drivers.get(name);
  }

  static String connectorOf(String driver) {
    return driver.substring(0, driver.indexOf('.'));
  }
}
