package dev.weft.archive;

import static dev.weft.archive.ArchiveFixture.SEGMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.segment.Segment;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.SegmentName;
import dev.weft.segment.Segments;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentRewriteTest {
  private static final String LINES = "{\"event_type\":\"x\"}\n";

  private final ArchiveFixture fixture;

  SegmentRewriteTest(@TempDir Path directory) {
    fixture = new ArchiveFixture(directory);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void formThatDoesNotReadAsItWasWritten_leavesThePlainSegment() throws IOException {
    fixture.segment(SEGMENT, LINES);
    SegmentRewrite rewrite = new SegmentRewrite(List.of(new Damaging()));
    Segment segment = Segments.of(fixture.ledger).get(0);

    assertThatThrownBy(() -> rewrite.toForm(segment, List.of(".gz")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("does not read as it was written");

    assertThat(fixture.files()).containsExactly(SEGMENT);
    assertThat(segment.file()).hasContent(LINES.strip());
  }

  @Test
  void segmentThatGrowsMeanwhile_staysAsItIs() throws IOException {
    fixture.segment(SEGMENT, LINES);
    SegmentRewrite rewrite = new SegmentRewrite(List.of(new Growing()));

    assertThat(rewrite.toForm(Segments.of(fixture.ledger).get(0), List.of(".gz"))).isFalse();

    assertThat(fixture.files()).containsExactly(SEGMENT);
    assertThat(Files.readString(fixture.directory.resolve(SEGMENT))).isEqualTo(LINES + LINES);
  }

  /** Changes every byte on its way. */
  private static class Damaging implements SegmentCodec {
    @Override
    public String suffix() {
      return ".gz";
    }

    @Override
    public OutputStream encode(OutputStream out, SegmentName segment) throws IOException {
      return new FilterOutputStream(out) {
        @Override
        public void write(int b) throws IOException {
          out.write(b ^ 1);
        }
      };
    }

    @Override
    public InputStream decode(InputStream in, SegmentName segment) {
      return in;
    }
  }

  /** A late writer appends while the form is written. */
  private final class Growing implements SegmentCodec {
    @Override
    public String suffix() {
      return ".gz";
    }

    @Override
    public OutputStream encode(OutputStream out, SegmentName segment) throws IOException {
      return new FilterOutputStream(out) {
        @Override
        public void close() throws IOException {
          Files.writeString(fixture.directory.resolve(SEGMENT), LINES, StandardOpenOption.APPEND);
          super.close();
        }
      };
    }

    @Override
    public InputStream decode(InputStream in, SegmentName segment) {
      return in;
    }
  }
}
