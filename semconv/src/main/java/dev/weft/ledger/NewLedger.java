package dev.weft.ledger;

import dev.weft.segment.Segment;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the file of a ledger. Whoever may not read its last segment may not read it either: that
 * was the ledger before a rotation, whichever process made it a segment.
 */
final class NewLedger {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Set<PosixFilePermission> OF_GROUP =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE);

  private NewLedger() {}

  /** Makes the file with its directories, if it is not there. */
  static void create(Path path) throws IOException {
    if (Files.exists(path)) {
      return;
    }
    Path directory = path.toAbsolutePath().getParent();
    // Asked first because before JDK 20 a link to a directory counts as an obstacle.
    if (directory != null && !Files.isDirectory(directory)) {
      Files.createDirectories(directory);
    }
    PosixFileAttributes model = modelFor(path);
    try {
      if (model == null) {
        Files.createFile(path);
      } else {
        Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        copy(model, path);
      }
    } catch (FileAlreadyExistsException e) {
      // Another process was faster, or it is a link to nothing yet.
    }
  }

  /** Null without segments, and if somebody has closed the last one for its owner too. */
  private static @Nullable PosixFileAttributes modelFor(Path ledger) {
    try {
      List<Segment> segments = Segments.of(ledger);
      if (segments.isEmpty()) {
        return null;
      }
      PosixFileAttributes last =
          Files.readAttributes(segments.get(segments.size() - 1).file(), PosixFileAttributes.class);
      return last.permissions().containsAll(OWNER_ONLY) ? last : null;
    } catch (IOException | UnsupportedOperationException unknown) {
      return null; // removed meanwhile, or no POSIX
    }
  }

  /** Without those of the group where the file cannot be given to the same one. */
  private static void copy(PosixFileAttributes model, Path path) {
    PosixFileAttributeView made = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    Set<PosixFilePermission> permissions = EnumSet.copyOf(model.permissions());
    try {
      if (!made.readAttributes().group().equals(model.group())) {
        permissions.removeAll(OF_GROUP);
        made.setGroup(model.group());
        permissions.addAll(model.permissions());
      }
    } catch (IOException notAMember) {
      // Its own group is another one, which may have nothing to do with the ledger.
    }
    try {
      made.setPermissions(permissions);
    } catch (IOException e) {
      // It stays its owner's alone; lines are worth more than that others can read them.
    }
  }
}
