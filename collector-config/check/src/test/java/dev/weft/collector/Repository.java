package dev.weft.collector;

import java.nio.file.Path;

/** Where things are; tests run in their module's folder. */
final class Repository {
  static final Path CONFIG = Path.of("").toAbsolutePath().resolve("..").normalize();
  static final Path ROOT = CONFIG.resolve("..").normalize();

  private Repository() {}
}
