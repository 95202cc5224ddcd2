package dev.weft.sink;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The files of a backlog. Every process has a directory of its own below the root, and holds a lock
 * in it while it lives; directories whose lock is free are those of dead processes, and their files
 * are taken over. A file is complete or absent: it is written under another name and renamed.
 *
 * <p>Not safe for several threads; {@link OtlpBacklog} calls it.
 */
final class BufferDirectory {
  private static final String LOCK = "lock";
  private static final String UNFINISHED = ".tmp";
  private static final int TRIES = 10;

  private final Path root;
  private @Nullable Path own;
  private @Nullable FileChannel lock;

  BufferDirectory(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  /** Writes a file; the first one makes the directories. */
  Path write(String name, byte[] content) throws IOException {
    Path directory = open();
    Path unfinished = directory.resolve(name + UNFINISHED);
    try {
      Files.write(unfinished, content);
      return Files.move(unfinished, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      if (!Files.isDirectory(directory)) {
        close(); // somebody removed it; the next write makes another
      } else {
        Files.deleteIfExists(unfinished);
      }
      throw failed;
    }
  }

  /**
   * Moves the wanted files of dead processes here, and returns them. What fails stays where it is
   * and keeps nothing else from being taken over.
   *
   * @param failures told of each, unless another process was faster
   */
  List<Path> adopt(Predicate<String> wanted, Consumer<IOException> failures) {
    List<Path> adopted = new ArrayList<>();
    Step all =
        () -> {
          for (Path process : entriesOf(root)) {
            if (Files.isDirectory(process) && !process.equals(own)) {
              attempt(() -> adoptFrom(process, wanted, adopted, failures), failures);
            }
          }
        };
    attempt(all, failures);
    return adopted;
  }

  private void adoptFrom(
      Path process, Predicate<String> wanted, List<Path> adopted, Consumer<IOException> failures)
      throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                process.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock free = channel.tryLock()) {
      if (free == null) {
        return;
      }
      for (Path file : filesOf(process)) {
        String name = file.getFileName().toString();
        if (wanted.test(name) && Files.isRegularFile(file) && Files.isReadable(file)) {
          attempt(() -> adopted.add(moveHere(file, name)), failures);
        } else if (name.endsWith(UNFINISHED)) {
          attempt(() -> Files.delete(file), failures);
        }
      }
      if (filesOf(process).isEmpty()) {
        remove(process);
      }
    } catch (OverlappingFileLockException ofThisProcess) {
      // alive
    }
  }

  private Path moveHere(Path file, String name) throws IOException {
    return Files.move(file, open().resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** What must not keep the next one from being done. */
  private interface Step {
    void run() throws IOException;
  }

  private static void attempt(Step step, Consumer<IOException> failures) {
    try {
      step.run();
    } catch (NoSuchFileException taken) {
      // by another process
    } catch (IOException failed) {
      failures.accept(failed);
    }
  }

  /** Frees the directory for whoever comes next; removes it if nothing is in it. */
  void close() throws IOException {
    Path directory = own;
    FileChannel held = lock;
    own = null;
    lock = null;
    if (held != null) {
      try (held) {
        if (directory != null && Files.isDirectory(directory) && filesOf(directory).isEmpty()) {
          remove(directory);
        }
      }
    }
  }

  private Path open() throws IOException {
    Path directory = own;
    if (directory != null) {
      return directory;
    }
    if (root.getParent() != null) {
      Files.createDirectories(root.getParent());
    }
    if (!Files.isDirectory(root)) {
      Files.createDirectory(root, privately());
    }
    long pid = ProcessHandle.current().pid();
    for (int i = 0; i < TRIES; i++) {
      Path candidate =
          root.resolve(
              String.format(Locale.ROOT, "%d-%08x", pid, ThreadLocalRandom.current().nextInt()));
      Files.createDirectory(candidate, privately());
      FileChannel channel = locked(candidate);
      if (channel != null) {
        own = candidate;
        lock = channel;
        return candidate;
      }
    }
    throw new IOException("no directory can be locked in " + root);
  }

  /** Null if another process has taken the new directory for one of the dead. */
  private static @Nullable FileChannel locked(Path directory) throws IOException {
    Path file = directory.resolve(LOCK);
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() != null && Files.exists(file)) {
        return channel;
      }
      channel.close();
    } catch (NoSuchFileException | OverlappingFileLockException taken) {
      // try another
    }
    return null;
  }

  /** Signals may hold what only the owner of the process should read. */
  private static FileAttribute<?>[] privately() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  private static List<Path> filesOf(Path directory) throws IOException {
    List<Path> files = entriesOf(directory);
    files.remove(directory.resolve(LOCK));
    return files;
  }

  private static List<Path> entriesOf(Path directory) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
      all.forEach(entries::add);
    } catch (DirectoryIteratorException failed) {
      throw failed.getCause();
    }
    return entries;
  }

  private static void remove(Path directory) throws IOException {
    Files.deleteIfExists(directory.resolve(LOCK));
    try {
      Files.deleteIfExists(directory);
    } catch (DirectoryNotEmptyException entered) {
      // by another process, which removes it
    }
  }
}
