package org.riverbend.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riverbend.compose.config.ConfigException;

class CommandLineTest {

  @Test
  void parse_allOptions_areTaken() {
    assertThat(
            CommandLine.parse(
                List.of(
                    "--input",
                    "in",
                    "--artifact",
                    "a",
                    "--keep-going",
                    "--output",
                    "out",
                    "--artifact",
                    "b")))
        .isEqualTo(new CommandLine(Path.of("in"), Path.of("out"), List.of("a", "b"), true));
  }

  @Test
  void parse_mistakes_areNamed() {
    assertRefused("--input and --output are both needed", "--input", "in");
    assertRefused("--output needs a value", "--input", "in", "--output");
    assertRefused("Unknown option '--verbose'", "--verbose");
  }

  private static void assertRefused(String message, String... arguments) {
    assertThatThrownBy(() -> CommandLine.parse(List.of(arguments)))
        .isInstanceOf(ConfigException.class)
        .hasMessage(message);
  }
}
