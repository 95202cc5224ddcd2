package dev.weft.rule.value;

import dev.weft.rule.value.ValuePath.Root;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that roots with a closed list of names can be asked for. */
public final class Facts {
  public static final String ULID = "ulid";
  public static final String UUID = "uuid";
  public static final String RUN_SESSION = "run_session";
  public static final String EPOCH_MS = "epoch_ms";
  public static final String HOST = "host";
  public static final String PID = "pid";
  public static final String CWD = "cwd";
  public static final String START_MS = "start_ms";
  public static final String GIT_COMMIT = "git_commit";
  public static final String JAVA_VERSION = "java_version";
  public static final String CPU_MS = "cpu_ms";
  public static final String CPU_PERCENT = "cpu_percent";
  public static final String MEMORY_MB = "memory_mb";
  public static final String NETWORK_BYTES = "network_bytes";
  public static final String ENERGY_KWH = "energy_kwh";
  public static final String CARBON_KG = "carbon_kg";
  public static final String TRACE_ID = "trace_id";
  public static final String SPAN_ID = "span_id";
  public static final String CODE = "code";

  /** What gauges of the process and its host can be read from. */
  public static final Set<String> SYSTEM =
      Set.of("memory_used_mb", "cpu_percent", "disk_free_gb", "network_connections");

  private Facts() {}

  /** What the root knows, or null when it takes any name. */
  public static @Nullable Set<String> names(Root root) {
    return switch (root) {
      case NEW -> Set.of(ULID, UUID, RUN_SESSION, EPOCH_MS);
      case PROCESS -> Set.of(HOST, PID, CWD, START_MS, GIT_COMMIT, JAVA_VERSION, RUN_SESSION);
      case CALL -> Set.of(CPU_MS, CPU_PERCENT, MEMORY_MB, NETWORK_BYTES, ENERGY_KWH, CARBON_KG);
      case TRACE -> Set.of(TRACE_ID, SPAN_ID);
      case EXIT -> Set.of(CODE);
      default -> null;
    };
  }
}
