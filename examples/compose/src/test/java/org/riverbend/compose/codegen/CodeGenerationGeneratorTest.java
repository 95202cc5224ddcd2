package org.riverbend.compose.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riverbend.compose.RiverbendInput;
import org.riverbend.compose.config.ContentConfig;
import org.riverbend.compose.generate.GenerationContext;
import org.riverbend.compose.generate.GenerationException;

class CodeGenerationGeneratorTest {
  private final CodeGenerationGenerator generator = new CodeGenerationGenerator();

  @Test
  void generate_ratingCurves_listsTheClassAndWhatItCalculates() {
    assertThat(RiverbendInput.generate(generator, "rating-curves"))
        .contains("public final class RiverbendRatings {")
        .contains("case \"RB-04\" -> curve(level, 19.6, 0.4, 1.66);")
        .contains("RB-04  alert 2.40 m =   61.9 m3/s, flood 3.30 m =  114.8 m3/s");
  }

  @Test
  void generate_readingParser_showsTheRecordsThatTheCompiledClassReturned() {
    assertThat(RiverbendInput.generate(generator, "reading-parser"))
        .contains("public record GaugeReading(String station,")
        .contains("-> GaugeReading[station=RB-01, observedAt=2026-04-27T06:00, levelM=0.61]");
  }

  @Test
  void generate_archiveClientWithoutKey_asksForTheVariable() {
    assertThatThrownBy(() -> RiverbendInput.generate(generator, "archive-client"))
        .isInstanceOf(GenerationException.class)
        .hasMessage("Missing HYDRO_API_KEY environment variable");
  }

  @Test
  void generate_archiveClientWithKey_signsWithoutShowingTheKey() {
    GenerationContext context = RiverbendInput.context(Map.of("HYDRO_API_KEY", "paper-boat"));

    assertThat(generator.generate(RiverbendInput.content("archive-client"), context))
        .containsPattern("/v2/series\\?station=RB-04&signature=[0-9a-f]{64}\n")
        .doesNotContain("paper-boat");
  }

  @Test
  void generate_unknownProgram_fails() {
    ContentConfig config =
        new ContentConfig("own", "Own", "code_generation", "sudoku", "", List.of(), Map.of());

    assertThatThrownBy(() -> generator.generate(config, RiverbendInput.context()))
        .isInstanceOf(GenerationException.class)
        .hasMessage("Unknown program: sudoku");
  }

  @Test
  void compile_sourceWithMistake_namesTheLine() {
    assertThatThrownBy(() -> SourceCompiler.compile("a.B", "package a;\nclass B { int c = x; }"))
        .isInstanceOf(GenerationException.class)
        .hasMessageStartingWith("a.B does not compile: line 2: cannot find symbol");
  }
}
