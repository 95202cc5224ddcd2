package dev.weft.sink;

import dev.weft.ledger.LedgerFile;
import dev.weft.line.LineEncoder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The ledger of each system, and those that an application named itself. */
public final class Ledgers {
  private static final int MOST_OPEN = 64;

  private final Map<String, Path> paths;
  private final LineEncoder encoder;
  private final Map<Path, LedgerFile> open =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Path, LedgerFile> eldest) {
              if (size() > MOST_OPEN) {
                eldest.getValue().close(); // a ledger that is still used opens itself again
                return true;
              }
              return false;
            }
          });
  private final Map<String, LedgerFile> bySystem = new ConcurrentHashMap<>();

  /**
   * @param paths the file of each system by its name; a system without one has no ledger
   * @param optIn attribute keys of the opt-in fields that are written
   */
  public Ledgers(Map<String, Path> paths, Set<String> optIn) {
    this.paths = Map.copyOf(paths);
    this.encoder = LineEncoder.of(optIn);
  }

  /** The system's ledger, or null when it has none. */
  @Nullable LedgerFile of(String system) {
    LedgerFile known = bySystem.get(system);
    if (known != null) {
      return known;
    }
    Path path = paths.get(system);
    return path == null ? null : bySystem.computeIfAbsent(system, unseen -> at(path));
  }

  /** The ledger at a path; one object a file. */
  LedgerFile at(Path path) {
    return open.computeIfAbsent(path.toAbsolutePath().normalize(), LedgerFile::open);
  }

  /** Writes, of the opt-in fields, those that are switched on. */
  LineEncoder encoder() {
    return encoder;
  }
}
