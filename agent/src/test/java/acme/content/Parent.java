package acme.content;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Starts the command in its arguments while it generates, once as it is, once with a variable. */
public final class Parent {

  private Parent() {}

  public static void main(String... command) {
    List<String> arguments = Arrays.asList(command);
    run("inherit", () -> start(new ProcessBuilder(arguments), "inherit"));
    run(
        "edit",
        () -> {
          ProcessBuilder builder = new ProcessBuilder(arguments);
          builder.environment().put("ACME_COLOUR", "green");
          builder.environment().remove("ACME_SECRET");
          return start(builder, "edit");
        });
  }

  private static void run(String id, java.util.function.Supplier<String> child) {
    System.out.println(new Jinja2Generator().generate(new ContentConfig(id, child), Map.of()));
  }

  private static String start(ProcessBuilder builder, String name) {
    Map<String, String> before = Map.copyOf(builder.environment());
    try {
      Process child =
          builder
              .redirectOutput(new File(name + ".out"))
              .redirectError(new File(name + ".err"))
              .start();
      int exitCode = child.waitFor();
      boolean unchanged = before.equals(builder.environment());
      return "exit " + exitCode + ", environment unchanged " + unchanged;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
