package org.riverbend.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pf4j.DefaultPluginManager;
import org.pf4j.DependencyResolver;

/** A place of its own for a run, in which connectors are plugins that have to be installed. */
final class Sandbox {
  private final Path home;
  private final Path store;

  /** What an installation changed. */
  record Installation(List<String> nowPresent, List<String> stillMissing) {}

  private Sandbox(Path home, Path store) {
    this.home = home;
    this.store = store;
  }

  /** Makes the folders and puts in what every sandbox has. */
  static Sandbox create(Path home, Path store) throws IOException {
    Sandbox sandbox = new Sandbox(home, store);
    Files.createDirectories(sandbox.plugins());
    sandbox.copy("csv");
    sandbox.copy("nightly");
    return sandbox;
  }

  /** The connectors that the pipeline's plugin depends on and that are not here. */
  List<String> missing() {
    try {
      new DefaultPluginManager(plugins()).loadPlugins();
      return List.of();
    } catch (DependencyResolver.DependenciesNotFoundException e) {
      return e.getDependencies().stream().sorted().toList();
    }
  }

  Installation install(List<String> connectors) throws IOException {
    List<String> present = connectors.stream().filter(this::isOffered).toList();
    for (String connector : present) {
      copy(connector);
    }
    return new Installation(
        present, connectors.stream().filter(connector -> !present.contains(connector)).toList());
  }

  private boolean isOffered(String connector) {
    return Files.isDirectory(store.resolve(connector));
  }

  private void copy(String connector) throws IOException {
    Path plugin = Files.createDirectories(plugins().resolve(connector));
    Files.copy(
        store.resolve(connector).resolve("plugin.properties"), plugin.resolve("plugin.properties"));
  }

  private Path plugins() {
    return home.resolve("plugins");
  }
}
