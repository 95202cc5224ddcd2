package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightTest {

  @TempDir Path temporary;

  @ParameterizedTest
  @CsvSource({"1.8,8", "9,9", "11,11", "16,16"})
  void obstacle_olderJava_namesBothVersions(String specification, int version) {
    String obstacle = Preflight.obstacle(specification, temporary.toString());

    assertThat(obstacle)
        .isEqualTo(
            "Java 17 or newer is needed, this is Java %d; the application runs without Weft",
            version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "21", "25", "26-ea", ""})
  void obstacle_newerOrUnreadableJava_isNone(String specification) {
    assertThat(Preflight.obstacle(specification, temporary.toString())).isNull();
  }

  @Test
  void obstacle_writableDirectory_isNoneAndLeavesNothingBehind() {
    assertThat(Preflight.obstacle("17", temporary.toString())).isNull();

    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void obstacle_missingTemporaryDirectory_namesItAndTheRemedy() {
    Path missing = temporary.resolve("missing");

    String obstacle = Preflight.obstacle("17", missing.toString());

    assertThat(obstacle)
        .isEqualTo(
            "the temporary directory %s cannot be written (it does not exist); the application runs"
                + " without Weft. Remedy: -Djava.io.tmpdir=<a writable directory>",
            missing);
  }

  @Test
  void obstacle_temporaryDirectoryIsAFile_saysSo() throws Exception {
    Path file = Files.createFile(temporary.resolve("file"));

    assertThat(Preflight.obstacle("17", file.toString())).contains("(it is not a directory)");
  }

  @Test
  void obstacle_noTemporaryDirectory_saysSo() {
    assertThat(Preflight.obstacle("17", null)).contains("(java.io.tmpdir is not set)");
  }
}
