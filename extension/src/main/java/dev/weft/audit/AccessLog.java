package dev.weft.audit;

import dev.weft.audit.file.AuditFiles;
import dev.weft.line.JsonText;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who read a ledger with Weft's tools: one JSON line a use, in a file beside the ledger. */
public final class AccessLog {
  private final Clock clock;
  private final String user;

  public AccessLog(Clock clock, String user) {
    this.clock = clock;
    this.user = user;
  }

  /** Who uses the tools. */
  public String user() {
    return user;
  }

  /**
   * Appends a line.
   *
   * @param arguments what the tool was told, without secrets and ids of persons
   * @param lines how many lines it read
   * @param more what else is to be known
   */
  public void append(
      Path ledger, String tool, List<String> arguments, long lines, Map<String, ?> more)
      throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    members.put("user", user);
    members.put("tool", tool);
    members.put("arguments", arguments);
    members.put("lines_read", lines);
    members.putAll(more);
    byte[] line = (JsonText.of(members) + "\n").getBytes(StandardCharsets.US_ASCII);
    try (FileOutputStream out =
        new FileOutputStream(AuditFiles.of(ledger).access().toFile(), true)) {
      out.write(line);
    }
  }
}
