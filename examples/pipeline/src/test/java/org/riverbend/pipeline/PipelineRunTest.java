package org.riverbend.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineRunTest {
  @TempDir Path output;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void nightly_exportsADayAStation() throws IOException {
    assertThat(run("local", "nightly")).isZero();

    assertThat(Files.readAllLines(output.resolve("export/days.csv"))).hasSize(13);
  }

  @Test
  void badRow_failsAndNamesTheRow() throws IOException {
    assertThat(run("local", "bad-row")).isOne();

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("Row 7 of readings-bad.csv: level_m 'n/a' is no number");
  }

  @Test
  void badDriver_failsBeforeTheFirstStep() throws IOException {
    assertThat(run("local", "bad-driver")).isOne();

    assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("extract-stations");
  }

  @Test
  void unknownProfile_isRefused() {
    assertThatThrownBy(() -> run("moon", "nightly"))
        .hasMessage("No profile 'moon' in profiles.ini");
  }

  private int run(String profile, String pipeline) throws IOException {
    Settings settings = Settings.read(Path.of("input"), profile, pipeline);
    return new PipelineRun(settings, output, new PrintStream(printed, true, StandardCharsets.UTF_8))
        .run();
  }
}
