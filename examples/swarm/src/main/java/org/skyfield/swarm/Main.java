package org.skyfield.swarm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Dispatches the inspection drones for a day: {@code Main <mission file> <work directory>}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    if (args.length != 2) {
      System.err.println("usage: <mission file> <work directory>");
      System.exit(2);
    }
    Path workDir = Files.createDirectories(Path.of(args[1]));
    Path raft = Files.createTempDirectory(workDir, "run-");
    try {
      List<String> report = new Dispatch(Mission.read(Path.of(args[0])), raft).run();
      Files.write(workDir.resolve("report.txt"), report);
      report.forEach(System.out::println);
    } catch (Exception failure) {
      failure.printStackTrace();
      System.exit(1); // servers that have started would keep the JVM alive
    }
    System.exit(0);
  }
}
