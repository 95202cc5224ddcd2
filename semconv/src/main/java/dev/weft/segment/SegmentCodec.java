package dev.weft.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * One form that a closed segment may have, told by a suffix of its name: compressed, encrypted.
 * Implementations are safe on any thread.
 */
public interface SegmentCodec {

  /** {@code .gz}, as every tool knows it. */
  SegmentCodec GZIP =
      new SegmentCodec() {
        @Override
        public String suffix() {
          return ".gz";
        }

        @Override
        public OutputStream encode(OutputStream out, SegmentName segment) throws IOException {
          return new GZIPOutputStream(out, 64 * 1024);
        }

        @Override
        public InputStream decode(InputStream in, SegmentName segment) throws IOException {
          return new GZIPInputStream(in, 64 * 1024);
        }
      };

  /** With its dot. */
  String suffix();

  /**
   * Writes the form; closing the result completes it.
   *
   * @throws IOException if it cannot be written, for example without a key
   */
  OutputStream encode(OutputStream out, SegmentName segment) throws IOException;

  /**
   * Reads the form. A content that is damaged or belongs to another segment is an {@link
   * IOException}, here or while it is read.
   */
  InputStream decode(InputStream in, SegmentName segment) throws IOException;
}
