package org.riverbend.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Keeps what the steps leave behind, a folder a step. */
final class ArtifactStore {
  private final Path home;

  /** A file of a step, by its path below the run's folder. */
  record Artifact(String type, String path) {}

  /** How much there is. */
  record Totals(long files, long bytes) {}

  ArtifactStore(Path home) {
    this.home = home;
  }

  String createFolder(String step) throws IOException {
    String path = "artifacts/" + step;
    Files.createDirectories(home.resolve(path));
    return path;
  }

  Artifact save(String folder, String type, String text) throws IOException {
    String path = folder + "/" + type + ".properties";
    Files.writeString(home.resolve(path), text);
    return new Artifact(type, path);
  }

  /** Copies everything to another folder. */
  void copyTo(Path target) throws IOException {
    for (Path file : files()) {
      Path copy = target.resolve(home.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  Totals totals() throws IOException {
    long bytes = 0;
    List<Path> files = files();
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return new Totals(files.size(), bytes);
  }

  private List<Path> files() throws IOException {
    Path artifacts = home.resolve("artifacts");
    if (!Files.isDirectory(artifacts)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(artifacts)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
