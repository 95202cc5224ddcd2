package dev.weft.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneratedFilesTest {

  private static final Path MODULE = Path.of("").toAbsolutePath();

  @Test
  void committedFiles_areWhatTheModelGenerates() throws IOException {
    Map<Path, String> generated = Generator.generate(MODULE);
    if (Boolean.getBoolean("weft.regenerate")) {
      write(generated);
    }

    Map<Path, String> committed = committed();

    assertThat(committed)
        .as("run ./mvnw -pl semconv test -Dweft.regenerate=true")
        .isEqualTo(generated);
  }

  private static Map<Path, String> committed() throws IOException {
    Map<Path, String> files = new TreeMap<>();
    files.put(Generator.TABLES, Files.readString(MODULE.resolve(Generator.TABLES)));
    for (Path root : new Path[] {Generator.JAVA, Generator.SCHEMAS}) {
      try (Stream<Path> paths = Files.walk(MODULE.resolve(root))) {
        for (Path path : paths.filter(Files::isRegularFile).toList()) {
          files.put(MODULE.relativize(path), Files.readString(path));
        }
      }
    }
    return files;
  }

  private static void write(Map<Path, String> generated) throws IOException {
    for (Path path : committed().keySet()) {
      if (!generated.containsKey(path)) {
        Files.delete(MODULE.resolve(path));
      }
    }
    for (Map.Entry<Path, String> file : generated.entrySet()) {
      Path path = MODULE.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
