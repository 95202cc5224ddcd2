package dev.weft.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A started JVM, whose output goes to files. */
record RunningJvm(Process process, Path workDirectory, Path output) {

  private static final long PATIENCE_SECONDS = 90;

  String stdout() {
    return read("stdout");
  }

  /** So far. */
  String stderr() {
    return read("stderr");
  }

  /** SIGTERM. */
  RunningJvm terminate() {
    process.destroy();
    return this;
  }

  /** SIGKILL. */
  RunningJvm kill() {
    process.destroyForcibly();
    return this;
  }

  /** Waits for the end. */
  JvmResult result() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError("JVM did not end; stderr: " + read("stderr"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new IllegalStateException(e);
    }
    return new JvmResult(process.exitValue(), read("stdout"), read("stderr"), workDirectory);
  }

  private String read(String name) {
    try {
      return Files.readString(output.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
