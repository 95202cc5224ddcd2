package org.riverbend.compose.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder with everything that the desk writes by hand. */
public record InputFolder(Path root) {

  public InputFolder {
    if (!Files.isDirectory(root)) {
      throw new ConfigException("The input folder '" + root + "' does not exist");
    }
  }

  Path contents() {
    return root.resolve("content");
  }

  Path artifacts() {
    return root.resolve("artifacts");
  }

  public Path templates() {
    return root.resolve("templates");
  }

  public Path data(String name) {
    return root.resolve("data").resolve(name);
  }

  public Path feature(String name) {
    return root.resolve("features").resolve(name);
  }

  /** The text of a schema, or nothing when there is no such file. */
  public Optional<String> schema(String name) throws IOException {
    return readIfPresent(root.resolve("schemas").resolve(name));
  }

  /** The text of a template, or nothing when there is no such file. */
  public Optional<String> template(String name) throws IOException {
    return readIfPresent(templates().resolve(name));
  }

  private static Optional<String> readIfPresent(Path file) throws IOException {
    return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }
}
