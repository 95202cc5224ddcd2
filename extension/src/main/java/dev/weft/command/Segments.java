package dev.weft.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The closed parts of a ledger, oldest first: {@code events-20261125T101500Z-0001.jsonl}, also
 * compressed or encrypted.
 */
record Segments(List<Path> closed, List<Path> encrypted) {

  static Segments of(Path ledger) throws IOException {
    Path file = ledger.toAbsolutePath().normalize();
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String extension = dot < 0 ? "" : name.substring(dot);
    Pattern segment =
        Pattern.compile(
            Pattern.quote(stem)
                + "-\\d{8}T\\d{6}Z-\\d+"
                + Pattern.quote(extension)
                + "(\\.gz)?(\\.enc)?");
    Path directory = file.getParent();
    if (directory == null || !Files.isDirectory(directory)) {
      return new Segments(List.of(), List.of());
    }
    try (Stream<Path> entries = Files.list(directory)) {
      List<Path> all =
          entries
              .filter(entry -> segment.matcher(String.valueOf(entry.getFileName())).matches())
              .sorted()
              .toList();
      return new Segments(
          all.stream().filter(path -> !path.toString().endsWith(".enc")).toList(),
          all.stream().filter(path -> path.toString().endsWith(".enc")).toList());
    }
  }
}
