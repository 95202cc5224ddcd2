package dev.weft.command;

import dev.weft.audit.LedgerEraser;
import dev.weft.audit.LedgerEraser.Erasure;
import dev.weft.audit.file.SegmentParts;
import dev.weft.ledger.LedgerFile;
import dev.weft.segment.Segment;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.SegmentName;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Erases in a ledger with its segments, while others write and rotate it: in every line that was
 * written, or put into a journal, before it began. For one use.
 */
final class LedgerErasing {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final Console console;
  private final LedgerEraser eraser;
  private final Path file;
  private final @Nullable Path head;
  private final List<SegmentCodec> codecs;
  private final Consumer<Erasure> log;
  private final Set<SegmentName> seen = new HashSet<>();
  private boolean complete = true;

  /**
   * @param log hears of each file before its result is printed
   */
  LedgerErasing(
      Console console,
      LedgerEraser eraser,
      Path file,
      @Nullable Path head,
      List<SegmentCodec> codecs,
      Consumer<Erasure> log) {
    this.console = console;
    this.eraser = eraser;
    this.file = file;
    this.head = head;
    this.codecs = codecs;
    this.log = log;
  }

  /**
   * Erases, and prints what was done.
   *
   * @return whether all lines were reached
   */
  boolean erase() throws IOException {
    if (SegmentParts.ledgerOf(file) == null) {
      awaitJournals();
    }
    eraseSegments();
    try {
      tell(eraser.erase(file, head, codecs));
    } catch (NoSuchFileException rotated) { // what was in it is in a segment
      if (!file.toString().equals(rotated.getFile())) {
        throw rotated;
      }
    }
    eraseSegments(); // what was the ledger's file may have become one before it was opened
    return complete;
  }

  private void awaitJournals() throws IOException {
    List<Path> unknown = LedgerFile.recover(file);
    for (Path journal : LedgerFile.awaitJournals(file, LONGEST_WAIT)) {
      tellOfMissing(
          unknown.contains(journal)
              ? journal
                  + " cannot be read: no journal of this version; nothing was erased in it -> erase"
                  + " with the version of its writer"
              : journal
                  + " has lines that are not in the ledger yet; nothing was erased in it -> erase"
                  + " again when its process writes or has ended");
    }
  }

  private void eraseSegments() throws IOException {
    for (Segment segment : Segments.of(file)) {
      if (!seen.add(segment.name())) {
        continue;
      }
      if (!codecs.stream().map(SegmentCodec::suffix).toList().containsAll(segment.suffixes())) {
        tellOfMissing(
            segment.file() + " is encrypted; nothing was erased in it -> --encryption-key-file");
        continue;
      }
      try {
        tell(eraser.eraseSegment(file, segment.name(), head, codecs));
      } catch (NoSuchFileException removed) {
        if (Segments.find(file, segment.name()) != null) {
          throw removed;
        }
      }
    }
  }

  private void tell(Erasure done) {
    log.accept(done);
    console
        .out()
        .println(
            done.file() + ": " + done.erased().size() + " of " + done.lines() + " lines erased");
    if (!done.mentioned().isEmpty()) {
      console
          .out()
          .println("  the id is also in other fields, which stay: lines " + done.mentioned());
    }
  }

  private void tellOfMissing(String what) {
    complete = false;
    console.err().println("weft: " + what);
  }
}
