package dev.weft.archive;

import dev.weft.segment.Segment;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.SegmentName;
import dev.weft.segment.Segments;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a segment anew, in another form or with other lines: beside its place, forced to the disk
 * and read back, then moved there in one step. Whoever reads the ledger, or comes after a crash,
 * finds the old file or the complete new one. Only for the holder of the archive's lock.
 */
public final class SegmentRewrite {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final List<SegmentCodec> codecs;

  /**
   * @param codecs for all forms that are read or written
   */
  public SegmentRewrite(List<SegmentCodec> codecs) {
    this.codecs = List.copyOf(codecs);
  }

  /** Writes all lines of a segment. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Gives the segment another form and deletes all others that it has.
   *
   * @return false if the segment was written to meanwhile, and stays as it was
   */
  boolean toForm(Segment segment, List<String> suffixes) throws IOException {
    Path target = segment.file().resolveSibling(segment.name() + String.join("", suffixes));
    FileTime at = Files.getLastModifiedTime(segment.file());
    if (!replace(segment, target, suffixes, out -> copy(segment, out), at)) {
      return false;
    }
    keepOnly(target, segment.name());
    return true;
  }

  /** Deletes every other form of a segment, and what was begun of one. */
  public static void keepOnly(Path form, SegmentName name) throws IOException {
    Path ledger = form.resolveSibling(name.stem() + name.extension());
    for (Segment other : Segments.files(ledger)) {
      if (other.name().equals(name) && !other.file().getFileName().equals(form.getFileName())) {
        Files.delete(other.file());
      }
    }
    for (Path part : Segments.unfinished(ledger)) {
      if (part.getFileName().toString().startsWith(name + ".")) {
        Files.delete(part);
      }
    }
  }

  /**
   * Gives the segment other lines in the same form, as of that time.
   *
   * @return false if the segment was written to meanwhile, and stays as it was
   */
  public boolean withLines(Segment segment, Content lines, FileTime at) throws IOException {
    return replace(segment, segment.file(), segment.suffixes(), lines, at);
  }

  private boolean replace(
      Segment segment, Path target, List<String> suffixes, Content content, FileTime at)
      throws IOException {
    long length = Files.size(segment.file());
    Path part = write(segment, target, suffixes, content);
    if (Files.size(segment.file()) != length) {
      Files.delete(part);
      return false;
    }
    move(part, target, at);
    return true;
  }

  private void copy(Segment segment, OutputStream out) throws IOException {
    try (InputStream in = segment.open(codecs)) {
      in.transferTo(out);
    }
  }

  private Path write(Segment segment, Path target, List<String> suffixes, Content content)
      throws IOException {
    Path part = target.resolveSibling(target.getFileName() + Segments.PART);
    Files.deleteIfExists(part);
    try {
      MessageDigest written = sha256();
      createFor(segment.file(), part);
      try (FileOutputStream file = new FileOutputStream(part.toFile())) {
        try (OutputStream out =
            new BufferedOutputStream(
                new DigestOutputStream(encoder(new Unclosed(file), segment, suffixes), written))) {
          content.writeTo(out);
        }
        file.getFD().sync();
      }
      MessageDigest read = sha256();
      Segment copy = new Segment(part, segment.name(), suffixes);
      try (InputStream in = new DigestInputStream(copy.open(codecs), read)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      if (!MessageDigest.isEqual(written.digest(), read.digest())) {
        throw new IOException(part + " does not read as it was written");
      }
      return part;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }

  private OutputStream encoder(OutputStream file, Segment segment, List<String> suffixes)
      throws IOException {
    OutputStream out = file;
    for (int i = suffixes.size() - 1; i >= 0; i--) {
      out = codec(suffixes.get(i)).encode(out, segment.name());
    }
    return out;
  }

  private SegmentCodec codec(String suffix) {
    return codecs.stream()
        .filter(codec -> codec.suffix().equals(suffix))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no codec for " + suffix));
  }

  /** With the permissions of the old file, and never more. */
  private static void createFor(Path old, Path part) throws IOException {
    Files.createFile(part);
    if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(part, OWNER_ONLY);
      Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(old));
    }
  }

  private static void move(Path part, Path target, FileTime at) throws IOException {
    Files.setLastModifiedTime(part, at);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Path directory = target.toAbsolutePath().getParent();
    if (directory != null) {
      try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
        names.force(true); // before the old file goes
      } catch (IOException e) {
        // Not every system can; then the order is the file system's.
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every JDK has SHA-256", e);
    }
  }

  /** Leaves the file open, which is to be forced after the encoders have written their ends. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      out.write(bytes, start, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
