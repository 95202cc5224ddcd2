package org.riverbend.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An empty folder, whatever was there before. */
final class FreshFolder {
  private FreshFolder() {}

  static void at(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      List<Path> old;
      try (Stream<Path> all = Files.walk(folder)) {
        old = all.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : old) {
        Files.delete(path);
      }
    }
    Files.createDirectories(folder);
  }
}
