package dev.weft.agent;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What an ended JVM left. */
record JvmResult(int exitCode, String stdout, String stderr, Path workDirectory) {

  private static final Pattern UPSTREAMS_OWN =
      Pattern.compile(
          ".*(Sharing is only supported for boot loader classes"
              + "|tooling\\.VersionLogger - opentelemetry-javaagent - version: "
              + "|INFO dev\\.weft - weft: at the end \\d+ events emitted, none dropped$).*");

  List<LedgerLine> ledger() {
    return ledger("var/telemetry/events.jsonl");
  }

  List<LedgerLine> ledger(String path) {
    return LedgerLine.readAll(workDirectory.resolve(path));
  }

  /**
   * Lines on stderr, without the two that the JVM and the upstream agent always write, and without
   * the last word of a run in which nothing was lost.
   */
  List<String> messages() {
    return stderr.lines().filter(line -> !UPSTREAMS_OWN.matcher(line).matches()).toList();
  }
}
