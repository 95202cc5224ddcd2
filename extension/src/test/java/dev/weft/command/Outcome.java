package dev.weft.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a command printed and ended with. */
record Outcome(int exitCode, String out, String err) {

  static Outcome of(String... arguments) {
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    ByteArrayOutputStream problems = new ByteArrayOutputStream();
    int exitCode =
        Commands.run(
            new PrintStream(results, true, UTF_8),
            new PrintStream(problems, true, UTF_8),
            arguments);
    return new Outcome(exitCode, results.toString(UTF_8), problems.toString(UTF_8));
  }

  /** What a file holds when a command prints its first byte. */
  static String atFirstByte(Path file, String... arguments) {
    Watching results = new Watching(file);
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    Commands.run(new PrintStream(results, true, UTF_8), nowhere, arguments);
    return results.content == null ? "nothing was printed" : results.content;
  }

  private static final class Watching extends OutputStream {
    private final Path file;
    private @Nullable String content;

    Watching(Path file) {
      this.file = file;
    }

    @Override
    public void write(int one) throws IOException {
      if (content == null) {
        content = Files.exists(file) ? Files.readString(file) : "no file";
      }
    }
  }
}
