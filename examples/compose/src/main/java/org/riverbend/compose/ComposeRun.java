package org.riverbend.compose;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.riverbend.compose.assemble.ArtifactComposer;
import org.riverbend.compose.assemble.ArtifactWriter;
import org.riverbend.compose.assemble.AssembledArtifact;
import org.riverbend.compose.assemble.AssemblyException;
import org.riverbend.compose.assemble.LeftOut;
import org.riverbend.compose.assemble.SectionWriter;
import org.riverbend.compose.codegen.CodeGenerationGenerator;
import org.riverbend.compose.config.ArtifactConfig;
import org.riverbend.compose.config.Catalog;
import org.riverbend.compose.config.InputFolder;
import org.riverbend.compose.gauge.GaugeDataReader;
import org.riverbend.compose.generate.DemonstrationGenerator;
import org.riverbend.compose.generate.GenerationContext;
import org.riverbend.compose.generate.Generators;
import org.riverbend.compose.generate.Jinja2Generator;
import org.riverbend.compose.generate.TemplateFillGenerator;
import org.riverbend.compose.scenario.BddScenarioGenerator;
import org.riverbend.compose.validate.ProseContentValidator;
import org.riverbend.compose.validate.SchemaContentValidator;

/** One run of the program: wires the stages, assembles the artifacts asked for and tells how. */
final class ComposeRun {
  private static final int SECTION_THREADS = 4;
  private static final int CONSOLE_WIDTH = 72;

  private final CommandLine commandLine;
  private final Map<String, String> environment;
  private final PrintStream console;

  ComposeRun(CommandLine commandLine, Map<String, String> environment, PrintStream console) {
    this.commandLine = commandLine;
    this.environment = environment;
    this.console = console;
  }

  /** Returns the exit code of the program. */
  int run() {
    InputFolder input = new InputFolder(commandLine.input());
    Catalog catalog = Catalog.read(input);
    Collection<ArtifactConfig> wanted = wanted(catalog);
    SectionWriter sections = sectionWriter(input);
    ExecutorService executor = Executors.newFixedThreadPool(SECTION_THREADS);
    try {
      ArtifactWriter writer = new ArtifactWriter(commandLine.output());
      return assembleAll(wanted, new ArtifactComposer(catalog, sections, writer, executor));
    } finally {
      executor.shutdown();
    }
  }

  private Collection<ArtifactConfig> wanted(Catalog catalog) {
    if (commandLine.artifacts().isEmpty()) {
      return catalog.artifacts();
    }
    return commandLine.artifacts().stream().map(catalog::artifact).toList();
  }

  private SectionWriter sectionWriter(InputFolder input) {
    Generators generators =
        new Generators(
            List.of(
                new DemonstrationGenerator(),
                new Jinja2Generator(),
                new TemplateFillGenerator(input.templates()),
                new BddScenarioGenerator(),
                new CodeGenerationGenerator()));
    return new SectionWriter(
        generators,
        new GenerationContext(input, GaugeDataReader.read(input), environment),
        List.of(new SchemaContentValidator(input), new ProseContentValidator()));
  }

  private int assembleAll(Collection<ArtifactConfig> wanted, ArtifactComposer composer) {
    int failed = 0;
    for (ArtifactConfig artifact : wanted) {
      try {
        report(composer.assemble(artifact));
      } catch (AssemblyException | UncheckedIOException e) {
        failed++;
        console.printf("failed  %-20s %s%n", artifact.id(), e.getMessage());
        if (!commandLine.keepGoing()) {
          return 1;
        }
      }
    }
    console.printf("%d of %d artifacts assembled%n", wanted.size() - failed, wanted.size());
    return 0;
  }

  /** One line of the console; what libraries add to their messages can be long. */
  private static String shorten(LeftOut section) {
    String line = section.contentId() + ": " + section.reason();
    return line.length() <= CONSOLE_WIDTH ? line : line.substring(0, CONSOLE_WIDTH - 3) + "...";
  }

  private void report(AssembledArtifact artifact) {
    console.printf(
        "ok      %-20s %d sections, %s%n",
        artifact.id(), artifact.sections().size(), artifact.outputPath());
    artifact.leftOut().forEach(section -> console.printf("        without %s%n", shorten(section)));
    artifact.sections().stream()
        .flatMap(
            section ->
                section.checks().stream()
                    .filter(check -> !check.passed())
                    .map(check -> section.config().id() + ": " + check.note()))
        .forEach(note -> console.printf("        check   %s%n", note));
  }
}
