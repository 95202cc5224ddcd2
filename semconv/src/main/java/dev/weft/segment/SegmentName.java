package dev.weft.segment;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a segment is called: {@code events-20261125T101500Z-0001.jsonl} is the first part of {@code
 * events.jsonl} that was closed in that second. The order of names is the order of the lines.
 *
 * @param stem the ledger's name before its last dot
 * @param extension the rest, with the dot
 * @param closedAt when the file became a segment, in whole seconds
 * @param number counts the segments of a second, from one
 */
public record SegmentName(String stem, String extension, Instant closedAt, int number)
    implements Comparable<SegmentName> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Pattern BEHIND_STEM = Pattern.compile("-(\\d{8}T\\d{6}Z)-(\\d{4,9})");

  private static final Comparator<SegmentName> ORDER =
      Comparator.comparing(SegmentName::closedAt).thenComparing(SegmentName::number);

  /** The name of a part of that ledger. */
  static SegmentName of(Path ledger, Instant closedAt, int number) {
    String name = String.valueOf(ledger.getFileName());
    String stem = stemOf(ledger);
    return new SegmentName(stem, name.substring(stem.length()), closedAt, number);
  }

  /** What the names of all segments of the ledger begin with. */
  static String stemOf(Path ledger) {
    String name = String.valueOf(ledger.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Reads a file name, without the suffixes of codecs; null if it is not of that ledger. */
  public static @Nullable SegmentName parse(Path ledger, String fileName) {
    SegmentName any = of(ledger, Instant.EPOCH, 0);
    int end = fileName.length() - any.extension.length();
    if (end < any.stem.length()
        || !fileName.startsWith(any.stem)
        || !fileName.endsWith(any.extension)) {
      return null;
    }
    Matcher matcher = BEHIND_STEM.matcher(fileName.substring(any.stem.length(), end));
    if (!matcher.matches()) {
      return null;
    }
    try {
      Instant closedAt = TIME.parse(matcher.group(1), Instant::from);
      return of(ledger, closedAt, Integer.parseInt(matcher.group(2)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The following name of the same second. */
  SegmentName next() {
    return new SegmentName(stem, extension, closedAt, number + 1);
  }

  /** This name, or the next one of the other if this does not stand behind it. */
  SegmentName orBehind(@Nullable SegmentName other) {
    return other == null || compareTo(other) > 0 ? this : other.next();
  }

  @Override
  public int compareTo(SegmentName other) {
    return ORDER.compare(this, other);
  }

  /** The file name without suffixes of codecs. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s-%s-%04d%s", stem, TIME.format(closedAt), number, extension);
  }
}
