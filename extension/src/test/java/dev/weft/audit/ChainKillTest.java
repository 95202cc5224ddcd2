package dev.weft.audit;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.audit.file.AuditFiles;
import dev.weft.segment.Segment;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} between a line and its entry, or in the middle of one. */
class ChainKillTest {

  private static final int ROUNDS = Integer.getInteger("weft.kill.rounds", 8);
  private static final Pattern ID = Pattern.compile("\"correlation_id\":\"([^\"]+)\"");

  private final Path directory;
  private final Path file;

  ChainKillTest(@TempDir Path directory) {
    this.directory = directory;
    this.file = directory.resolve("ledger.ndjson");
  }

  @Test
  void twoProcesses_killedAtRandomMoments_leaveAChainThatVerifies() throws Exception {
    killAndVerify(ROUNDS, 150_000, Long.MAX_VALUE);

    assertThat(Segments.of(file)).isEmpty();
  }

  /** Also between the renaming of the ledger and the entry of its segment. */
  @Test
  void twoProcessesThatRotate_killedAtRandomMoments_leaveAChainThatVerifies() throws Exception {
    killAndVerify(Math.max(2, ROUNDS / 2), 40_000, 3_000);

    assertThat(Segments.of(file)).hasSizeGreaterThan(ROUNDS);
  }

  /**
   * @param mostBytes how far the chain grows in a round
   * @param maxBytes when the ledger becomes a segment
   */
  private void killAndVerify(int rounds, int mostBytes, long maxBytes) throws Exception {
    Set<String> returned = new HashSet<>();
    for (int round = 0; round < rounds; round++) {
      long before = size();
      List<Process> writers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        String name = "round-" + round + "-" + i;
        writers.add(ChainWriter.start(file, name, directory.resolve(name), maxBytes));
      }
      long enough = before + 1 + new Random(round).nextInt(mostBytes);
      while (size() < enough && writers.get(0).isAlive()) {
        Thread.onSpinWait();
      }
      for (Process writer : writers) {
        ChainWriter.kill(writer);
      }
      for (int i = 0; i < 2; i++) {
        returned.addAll(wholeLines(directory.resolve("round-" + round + "-" + i)));
      }

      ChainedLedger next = ChainedLedger.rotating(file, maxBytes).write("after-" + round, 1);
      assertThat(next.problems).isEmpty();
      assertThat(next.verify().findings()).as("round %s", round).isEmpty();
    }

    List<String> ids =
        ID.matcher(allLines()).results().map((MatchResult id) -> id.group(1)).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(Set.copyOf(ids)).containsAll(returned);
    assertThat(returned).isNotEmpty();
  }

  /** Of the chain, which grows with every line. */
  private long size() throws IOException {
    Path chain = AuditFiles.of(file).chain();
    return Files.exists(chain) ? Files.size(chain) : 0;
  }

  /** Of segments and file. */
  private String allLines() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Segment segment : Segments.of(file)) {
      lines.append(Files.readString(segment.file()));
    }
    return lines.append(Files.readString(file)).toString();
  }

  /** Without a last line that has no end. */
  private static Set<String> wholeLines(Path output) throws IOException {
    String text = Files.readString(output);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().collect(toSet());
  }
}
