package dev.weft.capture;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.weft.rule.value.Facts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What is known about the process, and the ids that are made in it. */
final class ProcessFacts {
  private static final long STARTED = ManagementFactory.getRuntimeMXBean().getStartTime();
  private static final AtomicBoolean SESSION_TAKEN = new AtomicBoolean();
  private static final AtomicLong LAST_SESSION = new AtomicLong(STARTED);
  private static final int MOST_PARENTS = 16;

  private ProcessFacts() {}

  /** A new id; the first run session is the one that the process has anyhow. */
  static Object made(String name) {
    return switch (name) {
      case Facts.ULID -> UlidCreator.getMonotonicUlid().toString();
      case Facts.UUID -> UUID.randomUUID().toString();
      case Facts.EPOCH_MS -> System.currentTimeMillis();
      case Facts.RUN_SESSION ->
          SESSION_TAKEN.compareAndSet(false, true) ? session() : nextSession();
      default -> throw new IllegalArgumentException(name);
    };
  }

  static @Nullable Object known(String name) {
    return switch (name) {
      case Facts.RUN_SESSION -> session();
      case Facts.START_MS -> STARTED;
      case Facts.PID -> ProcessHandle.current().pid();
      case Facts.CWD -> Path.of("").toAbsolutePath().toString();
      case Facts.JAVA_VERSION -> Runtime.version().toString();
      case Facts.HOST -> Host.NAME;
      case Facts.GIT_COMMIT -> Commit.SHA;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String session() {
    return "run_" + STARTED;
  }

  /** Never the same twice, also when two runs begin in one millisecond. */
  private static String nextSession() {
    long now = System.currentTimeMillis();
    return "run_" + LAST_SESSION.updateAndGet(last -> Math.max(last + 1, now));
  }

  private static final class Host {
    static final @Nullable String NAME = name();

    private static @Nullable String name() {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException unnamed) {
        return null;
      }
    }
  }

  /** The revision of the repository around the working directory; no program is run for it. */
  private static final class Commit {
    static final @Nullable String SHA = sha();

    private static @Nullable String sha() {
      Path at = Path.of("").toAbsolutePath();
      for (int depth = 0; at != null && depth < MOST_PARENTS; depth++) {
        Path git = at.resolve(".git");
        if (Files.exists(git)) {
          try {
            return read(gitDirectory(git));
          } catch (IOException unreadable) {
            return null;
          }
        }
        at = at.getParent();
      }
      return null;
    }

    /** A worktree has a file there that names its directory. */
    private static Path gitDirectory(Path git) throws IOException {
      if (Files.isDirectory(git)) {
        return git;
      }
      String text = Files.readString(git).strip();
      return git.resolveSibling(text.replaceFirst("^gitdir: *", ""));
    }

    private static @Nullable String read(Path git) throws IOException {
      String head = Files.readString(git.resolve("HEAD")).strip();
      if (!head.startsWith("ref: ")) {
        return head;
      }
      String ref = head.substring("ref: ".length());
      Path common = git.resolve("commondir");
      Path base = Files.exists(common) ? git.resolve(Files.readString(common).strip()) : git;
      if (Files.exists(base.resolve(ref))) {
        return Files.readString(base.resolve(ref)).strip();
      }
      Path packed = base.resolve("packed-refs");
      return !Files.exists(packed)
          ? null
          : Files.readAllLines(packed).stream()
              .filter(line -> line.endsWith(" " + ref))
              .map(line -> line.substring(0, line.indexOf(' ')))
              .findFirst()
              .orElse(null);
    }
  }
}
