package dev.weft.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program that writes decisions and tells of each that was written, until it is killed. */
final class ChainWriter {

  private ChainWriter() {}

  public static void main(String[] arguments) throws IOException {
    ChainedLedger ledger =
        ChainedLedger.rotating(Path.of(arguments[0]), Long.parseLong(arguments[2]));
    for (int i = 1; ; i++) {
      String id = arguments[1] + "-" + i;
      ledger.write(id, "actor", "session");
      System.out.println(id);
    }
  }

  /**
   * @param maxBytes when the ledger becomes a segment
   */
  static Process start(Path ledger, String name, Path output, long maxBytes) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            ChainWriter.class.getName(),
            ledger.toString(),
            name,
            Long.toString(maxBytes))
        .redirectOutput(output.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  static void kill(Process process) throws InterruptedException {
    if (!process.destroyForcibly().waitFor(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("a killed process lives");
    }
  }
}
