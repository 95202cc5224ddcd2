package dev.weft.agent;

import java.io.File;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds what would keep the agent from working, before anything is instrumented. */
final class Preflight {

  private static final int OLDEST_JAVA = 17;

  private Preflight() {}

  /** One sentence that says why the application runs without Weft, or null if it runs with it. */
  static @Nullable String obstacle(
      @Nullable String specificationVersion, @Nullable String temporaryDirectory) {
    int java = majorVersion(specificationVersion);
    if (java > 0 && java < OLDEST_JAVA) {
      return "Java "
          + OLDEST_JAVA
          + " or newer is needed, this is Java "
          + java
          + "; the application runs without Weft";
    }
    // Upstream unpacks the embedded extension there and would run on without it.
    String reason = whyNotWritable(temporaryDirectory);
    if (reason != null) {
      return "the temporary directory "
          + temporaryDirectory
          + " cannot be written ("
          + reason
          + "); the application runs without Weft. Remedy: -Djava.io.tmpdir=<a writable directory>";
    }
    return null;
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

  private static @Nullable String whyNotWritable(@Nullable String directory) {
    if (directory == null || directory.isEmpty()) {
      return "java.io.tmpdir is not set";
    }
    File file = new File(directory);
    if (!file.exists()) {
      return "it does not exist";
    }
    if (!file.isDirectory()) {
      return "it is not a directory";
    }
    try {
      File probe = File.createTempFile("weft", null, file);
      return probe.delete() ? null : "files in it cannot be deleted";
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
