package dev.weft.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Whatever a file holds, reading it gives lines and problems, in order, and ends. */
class LineReaderFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void read(byte[] file) throws IOException {
    try (LineReader reader = new LineReader(new ByteArrayInputStream(file))) {
      long before = 0;
      for (LineResult line = reader.next(); line != null; line = reader.next()) {
        assertThat(line.lineNumber()).isGreaterThan(before);
        before = line.lineNumber();
      }
    }
  }
}
