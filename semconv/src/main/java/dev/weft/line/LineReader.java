package dev.weft.line;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a file of lines one by one. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class LineReader implements AutoCloseable {

  private final InputStream in;

  public LineReader(InputStream in) {
    this.in = in;
  }

  public static LineReader open(Path file) throws IOException {
    return new LineReader(Files.newInputStream(file));
  }

  /** The next line or problem, or null at the end. */
  public @Nullable LineResult next() throws IOException {
    throw new IOException("later");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
