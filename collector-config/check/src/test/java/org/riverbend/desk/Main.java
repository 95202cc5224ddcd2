package org.riverbend.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Runs one workflow after another until a file is there, and says how many: {@code Main <file>}.
 */
public final class Main {
  private static final Duration PACE = Duration.ofMillis(30);

  private Main() {}

  public static void main(String... arguments) throws InterruptedException {
    Path end = Path.of(arguments[0]);
    ContentWorkflow workflow = new ContentWorkflow();
    int count = 0;
    while (!Files.exists(end)) {
      workflow.run("report-" + count++);
      Thread.sleep(PACE.toMillis());
    }
    System.out.println("workflows: " + count);
  }
}
