package dev.weft.sink;

import dev.weft.ledger.LedgerFile;
import dev.weft.ledger.LedgerPath;
import dev.weft.line.LineEncoder;
import dev.weft.registry.EventType;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The ledger of each system, and those that an application named itself. */
public final class Ledgers {
  private static final int MOST_OPEN = 64;

  /** Behind the name of a system: the ledger of its measurements. */
  public static final String MEASUREMENTS = ".metrics";

  /** Behind the name of a system: the ledger of what governance asks for. */
  public static final String GOVERNANCE = ".governance";

  /** How a ledger is opened, by whichever thread has its first line. */
  @FunctionalInterface
  public interface Opening {

    /**
     * Opens the ledger, without touching its file.
     *
     * @param path absolute
     * @param governance whether it is a ledger of governance
     */
    LedgerFile open(Path path, boolean governance);
  }

  private final Map<String, LedgerPath> paths;
  private final LineEncoder encoder;
  private final Opening opening;
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
  private final Map<String, LedgerFile> fixed = new ConcurrentHashMap<>();

  /**
   * @param paths the file of each ledger by its name: that of a system, and for its measurements
   *     and its governance events the same with {@link #MEASUREMENTS} and {@link #GOVERNANCE}
   *     behind; without one nothing is written
   * @param optIn attribute keys of the opt-in fields that are written
   */
  public Ledgers(Map<String, String> paths, Set<String> optIn) {
    this(paths, optIn, (path, governance) -> LedgerFile.open(path));
  }

  /** The same with ledgers that are opened in another way. */
  public Ledgers(Map<String, String> paths, Set<String> optIn, Opening opening) {
    this.opening = opening;
    Map<String, LedgerPath> templates = new HashMap<>();
    paths.forEach((name, path) -> templates.put(name, new LedgerPath(path)));
    this.paths = Map.copyOf(templates);
    this.encoder = LineEncoder.of(optIn);
  }

  /** The system's ledger for an event with these values, or null when it has none. */
  @Nullable LedgerFile of(EventType type, @Nullable Object[] values) {
    return of(type.system(), type, values);
  }

  /** The ledger for a measurement's line, or null. */
  @Nullable LedgerFile ofMeasurement(EventType line, @Nullable Object[] values) {
    return of(line.system() + MEASUREMENTS, line, values);
  }

  /** The second ledger of an event that governance asks for, or null. */
  @Nullable LedgerFile ofGovernance(EventType type, @Nullable Object[] values) {
    return type.governance() ? of(type.system() + GOVERNANCE, type, values) : null;
  }

  private @Nullable LedgerFile of(String name, EventType type, @Nullable Object[] values) {
    LedgerFile known = fixed.get(name);
    if (known != null) {
      return known;
    }
    LedgerPath path = paths.get(name);
    if (path == null) {
      return null;
    }
    return path.fields().isEmpty()
        ? fixed.computeIfAbsent(name, unseen -> at(name, path.of(type, values)))
        : at(name, path.of(type, values));
  }

  private LedgerFile at(String name, Path path) {
    return open.computeIfAbsent(
        path.toAbsolutePath().normalize(), file -> opening.open(file, name.endsWith(GOVERNANCE)));
  }

  /** The ledger at a path that an application named; one object a file. */
  LedgerFile at(Path path) {
    return at("", path);
  }

  /** Writes, of the opt-in fields, those that are switched on. */
  LineEncoder encoder() {
    return encoder;
  }
}
