package dev.weft.agent;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** {@code java -jar weft-agent.jar ...}: says what the jar is and how it is used. */
final class CommandLine {

  private static final String[] USAGE = {
    "Weft turns the business calls of an unchanged Java application into spans, events and metrics.",
    "",
    "Usage:",
    "  java -javaagent:weft-agent.jar -jar app.jar    run an application with Weft",
    "  java -jar weft-agent.jar --version             print the versions",
    "  java -jar weft-agent.jar --help                print this text",
    "  java -jar weft-agent.jar ledger COMMAND        verify, read, erase; make keys",
    "  java -jar weft-agent.jar rules validate FILE   find mistakes in rule files",
    "  java -jar weft-agent.jar parity RUN RUN        compare two runs of a pipeline",
    "",
    "Events are appended to var/telemetry/events.jsonl in the working directory of the application",
    "and sent, with spans and metrics, to the OTLP endpoint (default http://localhost:4318) if it",
    "answers.",
    "",
    "Settings are system properties, or environment variables in upper case with underscores:",
    "  -Dweft.enabled=false                           run without Weft",
    "  -Dweft.ledger.chora.path=FILE                  another place for the events",
    "  -Dweft.rules=FILE,DIRECTORY                    your own rules",
    "  -Dotel.exporter.otlp.endpoint=URL              another OTLP endpoint",
    "All otel.* settings of the OpenTelemetry Java agent keep their meaning.",
    "",
    "Documentation: README.md of Weft; rules in extension/RULES.md, settings beside it.",
  };

  private final PrintStream out;
  private final PrintStream err;
  private final Versions versions;

  CommandLine(PrintStream out, PrintStream err, Versions versions) {
    this.out = out;
    this.err = err;
    this.versions = versions;
  }

  /** The exit code: 0, 1 where a command found something wrong, 2 for a wrong argument. */
  int run(String... arguments) {
    if (arguments.length > 0 && Tools.COMMANDS.contains(arguments[0])) {
      return Tools.run(out, err, arguments);
    }
    String first = arguments.length == 0 ? "--help" : arguments[0];
    String unknown = firstUnknown(arguments);
    if (unknown != null) {
      err.println(
          "weft: unknown argument "
              + unknown
              + "; known are --version, --help, ledger, rules and parity");
      return 2;
    }
    if (first.equals("--version")) {
      out.println(versions);
    } else {
      for (String line : USAGE) {
        out.println(line);
      }
    }
    return 0;
  }

  private static @Nullable String firstUnknown(String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      boolean known = arguments[i].equals("--help") || arguments[i].equals("--version");
      if (!known || i > 0) {
        return arguments[i];
      }
    }
    return null;
  }
}
