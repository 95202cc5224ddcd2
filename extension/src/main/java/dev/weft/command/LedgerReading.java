package dev.weft.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weft.audit.file.SegmentParts;
import dev.weft.ledger.LedgerFile;
import dev.weft.line.LineProblem;
import dev.weft.line.LineReader;
import dev.weft.line.LineResult;
import dev.weft.segment.Segment;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Prints what can be read of a ledger with its segments, or of one closed segment. What cannot be
 * read is named, and the other files are read all the same. For one use.
 */
final class LedgerReading {
  private final Console console;
  private final Path file;
  private final List<SegmentCodec> codecs;
  private boolean complete = true;
  private long printed;
  private long noJson;

  LedgerReading(Console console, Path file, List<SegmentCodec> codecs) {
    this.console = console;
    this.file = file;
    this.codecs = codecs;
  }

  /** How many lines were printed. */
  long printed() {
    return printed;
  }

  /**
   * Prints all lines, or the last ones.
   *
   * @return whether every file could be read
   * @throws NoSuchFileException if the ledger and its segments are gone
   */
  boolean print(@Nullable Integer last) throws IOException {
    Deque<String> kept = new ArrayDeque<>();
    try (LineReader reader = open()) {
      for (LineResult line = reader.next(); line != null; line = reader.next()) {
        String text = textOf(line, reader);
        if (text == null) {
          continue;
        }
        if (last == null) {
          print(text);
          continue;
        }
        kept.add(text);
        if (kept.size() > last) {
          kept.remove();
        }
      }
    } catch (NoSuchFileException gone) {
      throw gone;
    } catch (IOException failure) { // of a closed segment: a ledger's files are passed over
      tell(file, failure);
    }
    kept.forEach(this::print);
    if (noJson > 0) {
      console.err().println("weft: " + noJson + " lines of " + file + " are no JSON objects");
    }
    return complete;
  }

  private LineReader open() throws IOException {
    Segment segment = closedSegment();
    if (segment != null) {
      return new LineReader(segment.open(codecs));
    }
    if (file.toString().endsWith(Segments.ENCRYPTED)) {
      throw new IOException(
          "its name is not the one that it was encrypted under -> give it back that name");
    }
    if (file.toString().endsWith(SegmentCodec.GZIP.suffix())) {
      return new LineReader(new GZIPInputStream(Files.newInputStream(file)));
    }
    for (Path journal : LedgerFile.recover(file)) {
      complete = false;
      console
          .err()
          .println(
              "weft: "
                  + journal
                  + " cannot be read: no journal of this version -> read the ledger with the version"
                  + " of its writer");
    }
    return LineReader.open(file, codecs, this::tell);
  }

  /** The file as a segment; null if it is not named as one. */
  private @Nullable Segment closedSegment() throws IOException {
    Path ledger = SegmentParts.ledgerOf(file);
    if (ledger != null) {
      for (Segment known : Segments.files(ledger)) {
        if (Objects.equals(known.file().getFileName(), file.getFileName())) {
          return new Segment(file, known.name(), known.suffixes());
        }
      }
    }
    return null;
  }

  private @Nullable String textOf(LineResult line, LineReader reader) {
    byte[] bytes = reader.bytes();
    if (bytes == null) {
      Path part = reader.file();
      String place = (part == null ? file : part) + ":" + line.lineNumber();
      console.err().println("weft: " + place + " is longer than a line may be");
      return null;
    }
    if (line instanceof LineProblem problem && problem.values() == null) {
      noJson++;
    }
    return escaped(new String(bytes, UTF_8).strip());
  }

  private void print(String text) {
    printed++;
    console.out().println(text);
  }

  private void tell(Path unreadable, IOException failure) {
    complete = false;
    String why = Commands.inWords(failure);
    String said =
        why.startsWith(unreadable.toString()) ? why : unreadable + " cannot be read: " + why;
    String remedy =
        !unreadable.toString().endsWith(Segments.ENCRYPTED)
            ? ""
            : codecs.size() == 1 ? ": --key-file" : " -> is it the right --key-file?";
    console.err().println("weft: " + said + remedy);
  }

  /**
   * Control characters as JSON escapes them: what is in a ledger must not give orders to a
   * terminal. JSON has them in strings alone, where the escape means the same.
   */
  private static String escaped(String text) {
    if (text.chars().noneMatch(LedgerReading::isControl)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (isControl(c)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04X", c));
              } else {
                escaped.append((char) c);
              }
            });
    return escaped.toString();
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\t';
  }
}
