package org.riverbend.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riverbend.compose.config.ConfigException;

class ComposeRunTest {
  private static final Path INPUT = Path.of("input");

  @TempDir Path folder;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  @Test
  void run_keepGoing_writesAllButTheArtifactThatFails() throws Exception {
    int exitCode = run(new CommandLine(INPUT, folder, List.of(), true), Map.of());

    assertThat(exitCode).isZero();
    assertThat(written(folder).keySet())
        .containsExactly(
            "acceptance-report.html",
            "acceptance-report.md",
            "client-handout.html",
            "client-handout.md",
            "flood-history.md",
            "station-guide.html",
            "station-guide.md",
            "weekly-report.html",
            "weekly-report.md");
    assertThat(console.toString(UTF_8).replace(folder.toString(), "OUT").lines())
        .containsExactly(
            "ok      acceptance-report    3 sections, OUT/acceptance-report.md",
            "        check   acceptance-statement: not done: Cannot read schema"
                + " sign-off.schema.json: no JSON at line 8",
            "ok      client-handout       3 sections, OUT/client-handout.md",
            "        without archive-examples: Illegal character in query at index 94:"
                + " https://arc...",
            "ok      flood-history        3 sections, OUT/flood-history.md",
            "        check   flood-marks: 1 of 7 rules broken: $.status does not keep the"
                + " schema's 'enum'",
            "failed  partner-onboarding   Failed to generate required content 'archive-client':"
                + " Missing HYDRO_API_KEY environment variable",
            "ok      station-guide        3 sections, OUT/station-guide.md",
            "        without tide-influence: Missing variable 'tidal_range' in template"
                + " tide-influ...",
            "        check   field-visit: 1 of 7 rules broken: lines[19].<list element> holds an"
                + " editorial mark",
            "ok      weekly-report        4 sections, OUT/weekly-report.md",
            "        without ice-outlook: Template not found: ice-outlook.md.j2",
            "5 of 6 artifacts assembled");
  }

  @Test
  void run_twice_writesTheSameBytesAndNoPathOfThisMachine() throws Exception {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");

    run(new CommandLine(INPUT, first, List.of(), true), Map.of());
    run(new CommandLine(INPUT.toAbsolutePath(), second, List.of(), true), Map.of());

    assertThat(written(second)).isEqualTo(written(first));
    assertThat(written(first).values())
        .noneMatch(text -> text.contains(Path.of("").toAbsolutePath().toString()))
        .noneMatch(text -> text.contains("rvb-9c41e7d20b6f4a58"));
  }

  @Test
  void run_oneArtifact_writesNothingElse() throws Exception {
    run(new CommandLine(INPUT, folder, List.of("flood-history"), false), Map.of());

    assertThat(written(folder).keySet()).containsExactly("flood-history.md");
  }

  @Test
  void run_artifactFailsWithoutKeepGoing_stopsThereWithExitCodeOne() throws Exception {
    List<String> artifacts = List.of("partner-onboarding", "weekly-report");

    int exitCode = run(new CommandLine(INPUT, folder, artifacts, false), Map.of());

    assertThat(exitCode).isEqualTo(1);
    assertThat(written(folder)).isEmpty();
  }

  @Test
  void run_keyInTheEnvironment_assemblesTheArtifactThatNeedsIt() throws Exception {
    List<String> artifacts = List.of("partner-onboarding");

    int exitCode =
        run(
            new CommandLine(INPUT, folder, artifacts, false),
            Map.of("HYDRO_API_KEY", "paper-boat"));

    assertThat(exitCode).isZero();
    assertThat(written(folder).get("partner-onboarding.md"))
        .contains("## Signed requests to the archive", "- duty-roster, not available this time");
  }

  @Test
  void run_inputThatDoesNotExist_isNamed() {
    CommandLine commandLine = new CommandLine(Path.of("nowhere"), folder, List.of(), true);

    assertThatThrownBy(() -> run(commandLine, Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessage("The input folder 'nowhere' does not exist");
  }

  @Test
  void sources_always_knowNothingOfTelemetry() throws Exception {
    try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
      assertThat(sources.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(
              source ->
                  assertThat(Files.readString(source))
                      .doesNotContainIgnoringCase("opentelemetry", "dev.weft", "micrometer"));
    }
  }

  private int run(CommandLine commandLine, Map<String, String> environment) {
    PrintStream out = new PrintStream(console, true, UTF_8);
    return new ComposeRun(commandLine, environment, out).run();
  }

  private static SortedMap<String, String> written(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }
}
