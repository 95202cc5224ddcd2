package org.prairie.atlas.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder that is read and the one that is written. */
public record Folders(Path input, Path output) {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  public Path source(String name) {
    return input.resolve(name);
  }

  public <T> T read(String name, Class<T> type) throws IOException {
    return JSON.readValue(input.resolve(name).toFile(), type);
  }

  /** Writes a file and gives its path as it is named in catalogs. */
  public String write(String name, byte[] content) throws IOException {
    Path file = output.resolve(name);
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, content);
    return output.getFileName() + "/" + name;
  }

  public String writeJson(String name, Object content) throws IOException {
    return write(name, JSON.writeValueAsBytes(content));
  }

  /** The files of a folder of the input, by name. */
  public Stream<Path> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.list(input.resolve(folder))) {
      return files.sorted().toList().stream();
    }
  }
}
