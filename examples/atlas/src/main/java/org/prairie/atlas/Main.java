package org.prairie.atlas;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.prairie.atlas.config.Folders;

/** Runs a day of the atlas. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 4
        || !arguments[0].equals("--input")
        || !arguments[2].equals("--output")) {
      System.err.println("Usage: atlas --input FOLDER --output FOLDER");
      System.exit(2);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    new AtlasRun(new Folders(Path.of(arguments[1]), Path.of(arguments[3])), out).day();
  }
}
