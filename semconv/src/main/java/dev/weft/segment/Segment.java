package dev.weft.segment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A closed part of a ledger.
 *
 * @param suffixes of the codecs that it went through, the last one last; empty for plain lines
 */
public record Segment(Path file, SegmentName name, List<String> suffixes)
    implements Comparable<Segment> {

  public Segment {
    suffixes = List.copyOf(suffixes);
  }

  /** Whether the file holds the lines as they were written. */
  public boolean isPlain() {
    return suffixes.isEmpty();
  }

  /**
   * Opens its lines.
   *
   * @throws IOException if it cannot be read, or none of the codecs knows its form
   */
  public InputStream open(List<SegmentCodec> codecs) throws IOException {
    InputStream file = Files.newInputStream(this.file);
    InputStream in = file;
    try {
      for (int i = suffixes.size() - 1; i >= 0; i--) {
        in = codec(suffixes.get(i), codecs).decode(in, name);
      }
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
    return isPlain() ? in : new BufferedInputStream(in, 64 * 1024);
  }

  private SegmentCodec codec(String suffix, List<SegmentCodec> codecs) throws IOException {
    for (SegmentCodec codec : codecs) {
      if (codec.suffix().equals(suffix)) {
        return codec;
      }
    }
    throw new IOException(
        file
            + " has the form "
            + suffix
            + ", which cannot be read here -> "
            + (suffix.equals(Segments.ENCRYPTED)
                ? "it is encrypted: read it where its key is configured"
                : "name its codec"));
  }

  @Override
  public int compareTo(Segment other) {
    return name.compareTo(other.name);
  }
}
