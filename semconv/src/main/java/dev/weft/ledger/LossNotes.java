package dev.weft.ledger;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process could not write until its end, told to whoever writes the ledger next: by the
 * names of empty files beside it, which a full disk takes as a rule.
 */
final class LossNotes {
  /** The reason, how many, the first and last of their times in milliseconds, and an own id. */
  private static final Pattern NAME =
      Pattern.compile("([a-z_]+)-(-?\\d{1,18})-(\\d{1,18})-(\\d{1,18})-[0-9a-f-]{36}\\.missing");

  private LossNotes() {}

  /** Leaves a note; the directory must be there. */
  static void leave(Path ledger, Loss loss) throws IOException {
    String name =
        String.format(
            Locale.ROOT,
            "%s%s-%d-%d-%d-%s.missing",
            JournalRecovery.prefix(ledger),
            loss.reason().name().toLowerCase(Locale.ROOT),
            loss.missing(),
            loss.fromMillis(),
            loss.toMillis(),
            UUID.randomUUID());
    Files.createFile(ledger.resolveSibling(name));
  }

  /** Removes the notes and returns what they say; each goes to one process only. */
  static List<Loss> take(Path ledger) {
    List<Loss> taken = new ArrayList<>();
    Path directory = ledger.toAbsolutePath().getParent();
    if (directory == null) {
      return taken;
    }
    String prefix = JournalRecovery.prefix(ledger);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        Matcher note = NAME.matcher(name.startsWith(prefix) ? name.substring(prefix.length()) : "");
        if (note.matches() && Files.deleteIfExists(file)) {
          taken.add(read(note));
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      return taken; // the notes stay for somebody else
    }
    return taken;
  }

  private static Loss read(Matcher note) {
    return new Loss(
        reason(note.group(1)),
        Long.parseLong(note.group(2)),
        Long.parseLong(note.group(3)),
        Long.parseLong(note.group(4)));
  }

  /** A version that knows more reasons may have left it. */
  private static Loss.Reason reason(String word) {
    for (Loss.Reason reason : Loss.Reason.values()) {
      if (reason.name().toLowerCase(Locale.ROOT).equals(word)) {
        return reason;
      }
    }
    return Loss.Reason.PROCESS_ENDED;
  }
}
