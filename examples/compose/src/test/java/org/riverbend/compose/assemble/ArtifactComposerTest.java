package org.riverbend.compose.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riverbend.compose.RiverbendInput;
import org.riverbend.compose.config.ArtifactConfig;
import org.riverbend.compose.config.ContentConfig;
import org.riverbend.compose.config.Format;
import org.riverbend.compose.config.SectionConfig;
import org.riverbend.compose.generate.GenerationContext;
import org.riverbend.compose.generate.GenerationException;
import org.riverbend.compose.generate.GeneratorStrategy;
import org.riverbend.compose.generate.Generators;
import org.riverbend.compose.validate.ContentValidator;
import org.riverbend.compose.validate.ValidationException;
import org.riverbend.compose.validate.ValidationReport;
import org.riverbend.compose.validate.Violation;

class ArtifactComposerTest {
  private static final SectionConfig SUMMARY = new SectionConfig("week-summary", true);
  private static final SectionConfig WARNINGS = new SectionConfig("week-warnings", true);
  private static final SectionConfig ICE = new SectionConfig("ice-outlook", false);
  private static final SectionConfig ICE_REQUIRED = new SectionConfig("ice-outlook", true);

  @TempDir Path output;
  private final ExecutorService executor = Executors.newFixedThreadPool(4);

  @AfterEach
  void shutdown() {
    executor.shutdownNow();
  }

  @Test
  void assemble_allSectionsFine_writesThemInTheOrderOfTheConfig() throws Exception {
    AssembledArtifact assembled = composer(id -> "Text of " + id).assemble(page(WARNINGS, SUMMARY));

    assertThat(assembled.outputPath()).isEqualTo(output.resolve("page.md"));
    assertThat(Files.readString(assembled.outputPath()))
        .isEqualTo(
            """
            # A page

            *With two sections*

            ## Warnings

            Text of week-warnings

            ## The week on the river

            Text of week-summary
            """);
  }

  @Test
  void assemble_htmlAsked_writesAPageWithTheSameText() throws Exception {
    composer(id -> "| a | b |\n|---|---|\n| 1 | 2 |").assemble(page(SUMMARY));

    assertThat(Files.readString(output.resolve("page.html")))
        .startsWith("<!DOCTYPE html>")
        .contains("<title>A page</title>", "<h2>The week on the river</h2>", "<td>2</td>");
  }

  @Test
  void assemble_severalSections_areGeneratedAtTheSameTime() {
    CyclicBarrier allThere = new CyclicBarrier(3);
    Set<Long> threads = ConcurrentHashMap.newKeySet();

    AssembledArtifact assembled =
        composer(
                id -> {
                  meet(allThere);
                  threads.add(Thread.currentThread().getId());
                  return id;
                })
            .assemble(page(SUMMARY, WARNINGS, ICE));

    assertThat(assembled.sections()).hasSize(3);
    assertThat(threads).hasSize(3);
  }

  @Test
  void assemble_optionalSectionFails_leavesItOutAndSaysSo() throws Exception {
    AssembledArtifact assembled =
        composer(failingFor("ice-outlook")).assemble(page(SUMMARY, ICE, WARNINGS));

    assertThat(assembled.sections())
        .extracting(section -> section.config().id())
        .containsExactly("week-summary", "week-warnings");
    assertThat(assembled.leftOut()).containsExactly(new LeftOut("ice-outlook", "no frost"));
    assertThat(Files.readString(assembled.outputPath()))
        .endsWith("## Notes of the desk\n\n- ice-outlook, not available this time\n");
  }

  @Test
  void assemble_requiredSectionFails_throwsAfterTheOthersEnded() {
    Set<String> finished = ConcurrentHashMap.newKeySet();
    ArtifactComposer composer =
        composer(
            id -> {
              String text = failingFor("ice-outlook").apply(id);
              finished.add(id);
              return text;
            });

    AssemblyException failure =
        catchThrowableOfType(
            AssemblyException.class,
            () -> composer.assemble(page(ICE_REQUIRED, SUMMARY, WARNINGS)));

    assertThat(failure)
        .hasMessage("Failed to generate required content 'ice-outlook': no frost")
        .hasCauseInstanceOf(GenerationException.class);
    assertThat(failure.sectionCount()).isEqualTo(2);
    assertThat(finished).containsExactlyInAnyOrder("week-summary", "week-warnings");
    assertThat(output).isEmptyDirectory();
  }

  @Test
  void assemble_failureWithoutMessage_namesItsKind() {
    ArtifactComposer composer =
        composer(
            id -> {
              throw new IllegalStateException();
            });

    assertThatThrownBy(() -> composer.assemble(page(SUMMARY)))
        .hasMessage("Failed to generate required content 'week-summary': IllegalStateException");
  }

  @Test
  void assemble_checksThatFail_areNotedButKeepTheSection() throws Exception {
    AssembledArtifact assembled = composer(id -> "Text").assemble(page(SUMMARY));

    assertThat(assembled.sections().get(0).checks())
        .extracting(CheckResult::check, CheckResult::passed, CheckResult::note)
        .containsExactly(
            tuple("schema", true, "3 rules kept"), tuple("prose", true, "3 rules kept"));

    AssembledArtifact noted =
        composer(id -> "Text", "$.week is odd", "the ruler is lost").assemble(page(SUMMARY));

    assertThat(noted.sections().get(0).checks())
        .extracting(CheckResult::passed, CheckResult::note)
        .containsExactly(
            tuple(false, "1 of 3 rules broken: $.week is odd"),
            tuple(false, "not done: the ruler is lost"));
    assertThat(Files.readString(noted.outputPath()))
        .endsWith(
            """
            - The week on the river, check schema: 1 of 3 rules broken: $.week is odd
            - The week on the river, check prose: not done: the ruler is lost
            """);
  }

  private ArtifactComposer composer(UnaryOperator<String> text) {
    return composer(text, "", "");
  }

  private ArtifactComposer composer(
      UnaryOperator<String> text, String schemaProblem, String proseProblem) {
    SectionWriter sections =
        new SectionWriter(
            new Generators(List.of(new FakeGenerator(text))),
            RiverbendInput.context(),
            List.of(
                new FakeValidator("schema", schemaProblem, ""),
                new FakeValidator("prose", "", proseProblem)));
    return new ArtifactComposer(
        RiverbendInput.CATALOG, sections, new ArtifactWriter(output), executor);
  }

  private static ArtifactConfig page(SectionConfig... sections) {
    return new ArtifactConfig(
        "page",
        "A page",
        "With two sections",
        List.of(Format.MARKDOWN, Format.HTML),
        List.of(sections));
  }

  private static UnaryOperator<String> failingFor(String failing) {
    return id -> {
      if (id.equals(failing)) {
        throw new GenerationException("no frost");
      }
      return id;
    };
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the sections are not made at the same time", e);
    }
  }

  /** Stands in for the Jinja2 generator, which all contents of these tests ask for. */
  private record FakeGenerator(UnaryOperator<String> text) implements GeneratorStrategy {
    @Override
    public String type() {
      return "jinja2";
    }

    @Override
    public String generate(ContentConfig config, GenerationContext context) {
      return text.apply(config.id());
    }
  }

  private record FakeValidator(String name, String violation, String failure)
      implements ContentValidator {
    @Override
    public ValidationReport validate(ContentConfig config, String content) {
      if (!failure.isEmpty()) {
        throw new ValidationException(failure);
      }
      return violation.isEmpty()
          ? new ValidationReport(true, 3, List.of())
          : new ValidationReport(false, 3, List.of(violated()));
    }

    private Violation violated() {
      int space = violation.indexOf(' ');
      return new Violation("odd", violation.substring(0, space), violation.substring(space + 1));
    }
  }
}
