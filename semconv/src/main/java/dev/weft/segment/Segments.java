package dev.weft.segment;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The closed parts of a ledger, which lie beside it. */
public final class Segments {

  /** The suffix of encrypted segments. */
  public static final String ENCRYPTED = ".enc";

  /** Behind the name of a file that is not complete yet; never a segment. */
  public static final String PART = ".part";

  private static final List<String> SUFFIXES = List.of(ENCRYPTED, SegmentCodec.GZIP.suffix());

  /** Each behind those from which it is made. */
  private static final List<List<String>> FORMS =
      List.of(
          List.of(),
          List.of(SegmentCodec.GZIP.suffix()),
          List.of(ENCRYPTED),
          List.of(SegmentCodec.GZIP.suffix(), ENCRYPTED));

  private Segments() {}

  /**
   * Lists the segments, oldest first, each once: as plain lines as long as these exist. An empty
   * file is none: a name is taken before the ledger moves there.
   *
   * @throws IOException if the directory cannot be read; a missing one has no segments
   */
  public static List<Segment> of(Path ledger) throws IOException {
    List<Segment> seen = filled(ledger);
    while (true) {
      List<Segment> again = filled(ledger);
      if (again.equals(seen)) {
        return seen; // a file that took another form between two names cannot have been missed
      }
      seen = again;
    }
  }

  /**
   * The segment of that name, as plain lines as long as these exist; null if there is none. Lists
   * nothing, so that all of many segments can be asked for.
   */
  public static @Nullable Segment find(Path ledger, SegmentName name) throws IOException {
    for (List<String> suffixes : FORMS) {
      Path file = ledger.resolveSibling(name + String.join("", suffixes));
      if (isFilled(file)) {
        return new Segment(file, name, suffixes);
      }
    }
    return null;
  }

  private static List<Segment> filled(Path ledger) throws IOException {
    Map<SegmentName, Segment> segments = new TreeMap<>();
    for (Segment segment : files(ledger)) {
      if (isFilled(segment.file())) {
        segments.merge(segment.name(), segment, Segments::plainer);
      }
    }
    return List.copyOf(segments.values());
  }

  /** Deletes all of them, in every form; for a ledger that begins anew. */
  public static void delete(Path ledger) throws IOException {
    for (Segment segment : files(ledger)) {
      Files.deleteIfExists(segment.file());
    }
    for (Path unfinished : unfinished(ledger)) {
      Files.deleteIfExists(unfinished);
    }
  }

  /** The files beside the ledger that somebody began to make into a form of a segment. */
  public static List<Path> unfinished(Path ledger) throws IOException {
    List<Path> unfinished = new ArrayList<>();
    for (Path file : beside(ledger)) {
      String name = file.getFileName().toString();
      if (name.endsWith(PART)
          && parse(ledger, file, name.substring(0, name.length() - PART.length())) != null) {
        unfinished.add(file);
      }
    }
    return unfinished;
  }

  /**
   * Every file that is a segment in some form, by time; the plain one of a segment first. Empty
   * ones too.
   */
  public static List<Segment> files(Path ledger) throws IOException {
    List<Segment> segments = new ArrayList<>();
    for (Path file : beside(ledger)) {
      Segment segment = parse(ledger, file, file.getFileName().toString());
      if (segment != null) {
        segments.add(segment);
      }
    }
    segments.sort(
        Comparator.<Segment>naturalOrder().thenComparing(segment -> segment.suffixes().size()));
    return segments;
  }

  private static Segment plainer(Segment one, Segment other) {
    return one.suffixes().size() <= other.suffixes().size() ? one : other;
  }

  private static @Nullable Segment parse(Path ledger, Path file, String fileName) {
    List<String> suffixes = new ArrayList<>();
    String rest = fileName;
    for (String suffix : SUFFIXES) {
      if (rest.endsWith(suffix) && SegmentName.parse(ledger, rest) == null) {
        suffixes.add(0, suffix);
        rest = rest.substring(0, rest.length() - suffix.length());
      }
    }
    SegmentName name = SegmentName.parse(ledger, rest);
    return name == null ? null : new Segment(file, name, suffixes);
  }

  private static List<Path> beside(Path ledger) throws IOException {
    Path directory = ledger.toAbsolutePath().getParent();
    List<Path> files = new ArrayList<>();
    if (directory == null) {
      return files;
    }
    String stem = SegmentName.stemOf(ledger);
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(
            directory, file -> String.valueOf(file.getFileName()).startsWith(stem))) {
      found.forEach(files::add);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return files;
  }

  private static boolean isFilled(Path file) throws IOException {
    try {
      return Files.size(file) > 0;
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
