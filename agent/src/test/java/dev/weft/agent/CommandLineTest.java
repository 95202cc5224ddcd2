package dev.weft.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final CommandLine commandLine =
      new CommandLine(
          new PrintStream(out, true, UTF_8),
          new PrintStream(err, true, UTF_8),
          new Versions("1.2.3", "4.5.6", "7.8.9"));

  @Test
  void run_version_printsTheThreeVersions() {
    int exitCode = commandLine.run("--version");

    assertThat(exitCode).isZero();
    assertThat(out.toString(UTF_8).strip())
        .isEqualTo("Weft 1.2.3 (OpenTelemetry Java agent 4.5.6, OpenTelemetry SDK 7.8.9)");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void run_help_printsOneScreenThatStartsWithWhatItIs() {
    int exitCode = commandLine.run("--help");

    assertThat(exitCode).isZero();
    assertThat(out.toString(UTF_8).lines())
        .hasSizeLessThanOrEqualTo(24)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100))
        .contains("  java -javaagent:weft-agent.jar -jar app.jar    run an application with Weft");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void run_noArgument_printsTheHelp() {
    commandLine.run("--help");
    String help = out.toString(UTF_8);
    out.reset();

    int exitCode = commandLine.run();

    assertThat(exitCode).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo(help);
  }

  @Test
  void run_unknownArgument_namesItAndEndsWith2() {
    int exitCode = commandLine.run("--frob");

    assertThat(exitCode).isEqualTo(2);
    assertThat(out.toString(UTF_8)).isEmpty();
    assertThat(err.toString(UTF_8).strip())
        .isEqualTo(
            "weft: unknown argument --frob; known are --version, --help, ledger, rules and parity");
  }

  @Test
  void run_twoArguments_namesTheSecond() {
    int exitCode = commandLine.run("--version", "now");

    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("unknown argument now;");
  }
}
