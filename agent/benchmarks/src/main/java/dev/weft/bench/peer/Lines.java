package dev.weft.bench.peer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts lines. */
final class Lines {
  private Lines() {}

  static long in(Path file) throws IOException {
    long lines = 0;
    byte[] block = new byte[1 << 16];
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        for (int i = 0; i < read; i++) {
          lines += block[i] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }
}
