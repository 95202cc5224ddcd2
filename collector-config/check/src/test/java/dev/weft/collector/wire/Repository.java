package dev.weft.collector.wire;

import java.nio.file.Path;

/** Where things are; tests run in their module's folder. */
public final class Repository {
  public static final Path CONFIG = Path.of("").toAbsolutePath().resolve("..").normalize();
  public static final Path ROOT = CONFIG.resolve("..").normalize();

  private Repository() {}
}
