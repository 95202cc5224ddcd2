package dev.weft.audit;

import dev.weft.audit.file.ByteLines;
import dev.weft.line.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds the lines of one subject in a file, part by part. For one thread. */
final class SubjectLines {

  /** A line by its place. */
  record Place(long at, long bytes) {}

  private final Subject subject;
  private final String written;

  final List<Place> places = new ArrayList<>();
  final List<Long> numbers = new ArrayList<>();
  final List<Long> mentioned = new ArrayList<>();

  /** How many lines were read. */
  long lines;

  /** Where the last whole line ends. */
  long end;

  SubjectLines(Subject subject) {
    this.subject = subject;
    String quoted = JsonText.of(subject.id());
    this.written = quoted.substring(1, quoted.length() - 1);
  }

  /** Goes on with the lines behind those that were read. */
  void read(ByteLines next) throws IOException {
    while (next.next() && next.complete()) {
      lines++;
      end = next.at() + next.bytes();
      if (owns(next)) {
        places.add(new Place(next.at(), next.bytes()));
        numbers.add(lines);
      } else if (text(next).contains(written)) {
        mentioned.add(lines);
      }
    }
  }

  private boolean owns(ByteLines line) {
    try {
      return !line.blank() && subject.owns(JsonText.object(line.array(), line.kept() - 1));
    } catch (IOException notJson) {
      return false;
    }
  }

  private static String text(ByteLines line) {
    return new String(line.array(), 0, line.kept(), StandardCharsets.ISO_8859_1);
  }
}
