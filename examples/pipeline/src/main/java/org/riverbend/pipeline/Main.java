package org.riverbend.pipeline;

import java.io.IOException;
import java.nio.file.Path;

/** The nightly load of river gauges. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      System.err.println("Usage: java -cp ... Main INPUT OUTPUT PROFILE PIPELINE");
      System.exit(2);
    }
    Settings settings = Settings.read(Path.of(args[0]), args[2], args[3]);
    System.exit(new PipelineRun(settings, Path.of(args[1]), System.out).run());
  }
}
