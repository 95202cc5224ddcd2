package dev.weft.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The entry of the command line. The agent's jar calls it by its name, in a class loader of its own
 * and never while an application runs.
 */
public final class Commands {

  /** Nothing was wrong. */
  static final int OK = 0;

  /** The files are not as they should be. */
  static final int BROKEN = 1;

  /** The command could not do what it was told. */
  static final int USAGE = 2;

  private Commands() {}

  @Command(name = "java -jar weft-agent.jar", subcommands = CommandLine.HelpCommand.class)
  private static final class Root {}

  /** Runs one command and returns its exit code: 0, 1 for what is wrong in files, 2 for misuse. */
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    PrintWriter results = new PrintWriter(out, true, StandardCharsets.UTF_8);
    PrintWriter problems = new PrintWriter(err, true, StandardCharsets.UTF_8);
    Console console =
        new Console(
            results, problems, Clock.systemUTC(), System.getProperty("user.name", "unknown"));
    CommandLine root =
        new CommandLine(new Root())
            .addSubcommand(new LedgerCommand(console))
            .addSubcommand(new RulesCommand(console))
            .addSubcommand(new ParityCommand(console));
    sayWhereTheVersionIs(root);
    return root.setOut(results)
        .setErr(problems)
        .setExecutionExceptionHandler((problem, command, parsed) -> say(problem, problems))
        .execute(arguments);
  }

  /** The jar answers it, no command does. */
  private static void sayWhereTheVersionIs(CommandLine command) {
    command.getCommandSpec().version("java -jar weft-agent.jar --version prints the versions");
    command.getSubcommands().values().forEach(Commands::sayWhereTheVersionIs);
  }

  private static int say(Exception problem, PrintWriter err) {
    Throwable cause = problem instanceof UncheckedIOException ? problem.getCause() : problem;
    if (cause instanceof IOException failure) {
      err.println("weft: " + inWords(failure));
    } else if (problem instanceof IllegalStateException) {
      err.println("weft: " + problem.getMessage());
    } else {
      problem.printStackTrace(err); // a mistake of ours, which the report needs whole
    }
    return USAGE;
  }

  /** What went wrong, with the file where the failure names one. */
  static String inWords(IOException failure) {
    if (failure instanceof NoSuchFileException missing) {
      Path parent = Path.of(missing.getFile()).toAbsolutePath().getParent();
      return parent == null || Files.isDirectory(parent)
          ? "there is no file " + missing.getFile()
          : "there is no directory " + parent;
    }
    if (failure instanceof FileAlreadyExistsException existing) {
      return existing.getFile()
          + " is there already, and what it has encrypted or signed may need it"
          + " -> name another one";
    }
    if (failure instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (failure instanceof FileSystemException file) {
      String reason = file.getReason();
      return file.getFile() + ": " + (reason == null ? file.getClass().getSimpleName() : reason);
    }
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
