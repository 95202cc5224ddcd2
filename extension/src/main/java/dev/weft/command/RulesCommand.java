package dev.weft.command;

import dev.weft.config.ConfigReader;
import dev.weft.rule.parse.RuleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rules ...}: what an author of rules does. */
@Command(
    name = "rules",
    description = "Check rule files.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class RulesCommand {
  private final Console console;

  RulesCommand(Console console) {
    this.console = console;
  }

  @Command(
      name = "validate",
      description = "Print every mistake in rule files; exit code 1 if there is one.",
      mixinStandardHelpOptions = true)
  int validate(
      @Parameters(
              arity = "1..*",
              paramLabel = "FILE",
              description = "Files, or directories of *.yaml.")
          List<Path> files) {
    // Read as the agent reads them, with the shipped packs.
    String rules = files.stream().map(Path::toString).collect(Collectors.joining(","));
    RuleSet set =
        RuleSet.load(new ConfigReader(Map.of("weft.rules", rules), Map.of(), Map.of()).read());
    set.problems().forEach(console.out()::println);
    if (set.problems().isEmpty()) {
      long own = set.rules().stream().filter(rule -> !rule.pack().shipped()).count();
      console.out().println(own + " rules, no mistake");
    }
    return set.problems().isEmpty() ? Commands.OK : Commands.BROKEN;
  }
}
