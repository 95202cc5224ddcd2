package dev.weft.agent;

import org.jspecify.annotations.Nullable;

/** Finds what would keep the agent from working, before anything is instrumented. */
final class Preflight {

  private static final int OLDEST_JAVA = 17;

  private Preflight() {}

  /** One sentence that says why the application runs without Weft, or null if it runs with it. */
  static @Nullable String obstacle(@Nullable String specificationVersion) {
    int java = majorVersion(specificationVersion);
    return java > 0 && java < OLDEST_JAVA
        ? "Java "
            + OLDEST_JAVA
            + " or newer is needed, this is Java "
            + java
            + "; the application runs without Weft"
        : null;
  }

  /** "1.8" is 8, "17" is 17; 0 where the version cannot be read, which is no reason to refuse. */
  private static int majorVersion(@Nullable String specificationVersion) {
    if (specificationVersion == null) {
      return 0;
    }
    String major =
        specificationVersion.startsWith("1.")
            ? specificationVersion.substring(2)
            : specificationVersion;
    try {
      return Integer.parseInt(major);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
