package dev.weft.collector;

import java.nio.file.Path;

/** Where things are; tests run in their module's folder. */
final class Repository {
  static final Path MODULE = Path.of("").toAbsolutePath();
  static final Path CONFIG = MODULE.getParent();
  static final Path ROOT = CONFIG.getParent();

  private Repository() {}
}
