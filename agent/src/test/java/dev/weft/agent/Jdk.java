package dev.weft.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A JDK that the tests run applications on. */
record Jdk(String name, Path home) {

  static Jdk current() {
    return new Jdk("JDK " + Runtime.version().feature(), Path.of(System.getProperty("java.home")));
  }

  /**
   * The newest supported version, from {@code JAVA_HOME_25} or where Linux distributions put it.
   */
  static Optional<Jdk> newest() {
    return Stream.concat(
            Stream.ofNullable(System.getenv("JAVA_HOME_25")).map(Path::of), installed())
        .filter(home -> Files.isExecutable(home.resolve("bin/java")))
        .map(home -> new Jdk("JDK 25", home))
        .findFirst();
  }

  static List<Jdk> all() {
    return Stream.concat(Stream.of(current()), newest().stream())
        .filter(jdk -> !jdk.name.equals(current().name) || jdk.equals(current()))
        .toList();
  }

  private static Stream<Path> installed() {
    Path directory = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(directory)) {
      return Stream.empty();
    }
    try (Stream<Path> homes = Files.list(directory)) {
      return homes.filter(home -> home.getFileName().toString().contains("25")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
