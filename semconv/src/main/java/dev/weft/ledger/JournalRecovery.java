package dev.weft.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.weft.line.LineBuffer;
import dev.weft.segment.LedgerLock;
import dev.weft.segment.Segment;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.Segments;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/**
 * What killed processes have left in their journals of a ledger.
 *
 * <p>Only the lines of the last append may be in the ledger already, in part. They are looked for
 * behind the place where the ledger ended before it, and in the segments that were closed since.
 */
final class JournalRecovery {
  private static final String SUFFIX = ".journal";
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** In the form of {@link #nameFor}: a name may go on behind that of another ledger and a dot. */
  private static final Pattern BEHIND_PREFIX =
      Pattern.compile(ID + "-" + ID + Pattern.quote(SUFFIX));

  /** How much of a journal is held in memory. */
  private static final int PART_BYTES = 8 << 20;

  /**
   * Says which journals are of this JVM, whose lock is not to be tried: another class loader's copy
   * of this class may hold it, and would lose it with the try.
   */
  private static final String JVM_PROPERTY = "dev.weft.journal.jvm";

  /** Segments have names in whole seconds, and clocks of processes are one. */
  private static final long CLOCK_MILLIS = 2_000;

  private static final long PAUSE_NANOS = 5_000_000;

  private final Path ledger;

  JournalRecovery(Path ledger) {
    this.ledger = ledger;
  }

  /** Hidden, so that nobody who collects ledgers by a pattern takes it for one. */
  static Path nameFor(Path ledger, UUID unique) {
    return ledger.resolveSibling(prefix(ledger) + jvm() + "-" + unique + SUFFIX);
  }

  private static String jvm() {
    String own = UUID.randomUUID().toString();
    Object first = System.getProperties().putIfAbsent(JVM_PROPERTY, own);
    return first == null ? own : first.toString();
  }

  /** Of the names of what belongs to a ledger and is no ledger. */
  static String prefix(Path ledger) {
    return "." + ledger.getFileName() + ".";
  }

  /** Appends lines to the ledger, in one write. */
  @FunctionalInterface
  interface Appender {
    void append(LineBuffer lines, int count) throws IOException;
  }

  /**
   * Appends what is missing of the journals whose processes are gone, and deletes them.
   *
   * @return those that are not understood, which stay: another version may have made them
   */
  List<Path> recover(Appender appender) throws IOException {
    List<Path> unknown = new ArrayList<>();
    IOException failure = null;
    for (Path journal : journals()) {
      try (LedgerLock lock = LedgerLock.tryAcquire(journal)) {
        if (lock != null && recover(lock.channel(), appender)) {
          Files.deleteIfExists(journal);
        } else if (lock != null) {
          unknown.add(journal);
        }
      } catch (IOException e) { // it may be another user's, and the others are not
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return unknown;
  }

  /**
   * Waits until living processes have appended what is in their journals now, which takes them
   * milliseconds.
   *
   * @return the journals of which that is not so when the time is over
   */
  List<Path> await(Duration longest) throws IOException {
    long deadline = System.nanoTime() + longest.toNanos();
    Map<Path, Long> ends = new TreeMap<>();
    for (Path journal : journals()) {
      ends.put(journal, place(journal, Journal.END_PLACE));
    }
    while (true) {
      ends.entrySet()
          .removeIf(each -> place(each.getKey(), Journal.FREED_PLACE) >= each.getValue());
      if (ends.isEmpty() || System.nanoTime() - deadline >= 0) {
        return List.copyOf(ends.keySet());
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** Of what cannot be read nobody knows that it is written; what is gone, is. */
  private static long place(Path journal, int place) {
    try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.READ)) {
      JournalContent content = new JournalContent(channel);
      if (content.isUnderstood()) {
        return content.at(place);
      }
    } catch (NoSuchFileException e) {
      return place == Journal.FREED_PLACE ? Long.MAX_VALUE : 0;
    } catch (IOException e) {
      // The same as one that is not understood.
    }
    return place == Journal.FREED_PLACE ? 0 : Long.MAX_VALUE;
  }

  private List<Path> journals() throws IOException {
    Path directory = ledger.toAbsolutePath().getParent();
    List<Path> found = new ArrayList<>();
    if (directory == null) {
      return found;
    }
    String prefix = prefix(ledger);
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(directory, file -> isJournal(prefix, file))) {
      files.forEach(found::add);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }

  private static boolean isJournal(String prefix, Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(prefix)
        && BEHIND_PREFIX.matcher(name.substring(prefix.length())).matches()
        && !name.startsWith(prefix + jvm())
        && Files.isRegularFile(file);
  }

  /** In parts; false if the journal is not understood. */
  private boolean recover(FileChannel file, Appender appender) throws IOException {
    JournalContent journal = new JournalContent(file);
    boolean some = true;
    for (long place = journal.start(); place < journal.end(); ) {
      List<String> lines = new ArrayList<>();
      long next =
          journal.read(place, place + Math.min(PART_BYTES, journal.end() - place), lines::add);
      List<String> missing = some ? missing(journal, place, lines) : lines;
      append(missing, appender);
      // They were appended in this order, so what follows a part of which there is none is missing.
      some &= lines.isEmpty() || missing.size() < lines.size();
      place = next;
    }
    return journal.isUnderstood();
  }

  /** Which of the lines of a part the ledger does not have, beside the equal ones before it. */
  private List<String> missing(JournalContent journal, long place, List<String> lines)
      throws IOException {
    Map<String, Integer> present =
        present(lines, journal.at(Journal.LEDGER_PLACE), journal.at(Journal.MILLIS_PLACE));
    journal.read(journal.start(), place, line -> count(line, -1, present));
    List<String> missing = new ArrayList<>();
    for (String line : lines) {
      int seen = present.getOrDefault(line, 0);
      if (seen > 0) {
        present.put(line, seen - 1);
      } else {
        missing.add(line);
      }
    }
    return missing;
  }

  /** In writes that stay whole beside those of others; after a failure some are present. */
  private static void append(List<String> missing, Appender appender) throws IOException {
    LineBuffer group = new LineBuffer();
    int count = 0;
    for (String line : missing) {
      if (count > 0 && group.length() + line.length() >= LedgerFile.MAX_WRITE_BYTES) {
        appender.append(group, count);
        group.clear();
        count = 0;
      }
      group.appendLine(line.getBytes(ISO_8859_1));
      count++;
    }
    if (count > 0) {
      appender.append(group, count);
    }
  }

  /** Which of the lines the ledger has, and how often. */
  private Map<String, Integer> present(List<String> lines, long ledgerBytes, long epochMillis)
      throws IOException {
    Map<String, Integer> found = new HashMap<>();
    lines.forEach(line -> found.put(line, 0));
    Instant since = Instant.ofEpochMilli(epochMillis - CLOCK_MILLIS);
    boolean rotated = false;
    for (Segment segment : Segments.of(ledger)) {
      if (!segment.name().closedAt().isBefore(since)) {
        rotated = true;
        count(segment, found);
      }
    }
    try (FileChannel file = FileChannel.open(ledger, StandardOpenOption.READ)) {
      boolean whole = rotated || ledgerBytes < 0 || file.size() < ledgerBytes;
      file.position(whole ? 0 : ledgerBytes);
      count(Channels.newInputStream(file), found);
    } catch (NoSuchFileException e) {
      // Nothing of them is there.
    }
    return found;
  }

  /** Of a segment that was encrypted since, nothing is known: a line twice is better than none. */
  private static void count(Segment segment, Map<String, Integer> found) throws IOException {
    if (!segment.suffixes().contains(Segments.ENCRYPTED)) {
      try (InputStream in = segment.open(List.of(SegmentCodec.GZIP))) {
        count(in, found);
      } catch (EOFException | ZipException e) {
        // The same of what is behind the damage.
      }
    }
  }

  private static void count(InputStream in, Map<String, Integer> found) throws IOException {
    byte[] piece = new byte[64 * 1024];
    LineText text = new LineText();
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      for (int i = 0; i < read; i++) {
        String line = text.add(piece[i]);
        if (line != null) {
          count(line, 1, found);
        }
      }
    }
    count(text.end(), 1, found);
  }

  private static void count(String line, int times, Map<String, Integer> found) {
    found.computeIfPresent(line, (same, before) -> before + times);
  }
}
