package dev.weft.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.segment.Segment;
import dev.weft.segment.Segments;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasing in a ledger that becomes a segment meanwhile. */
class RotatedErasureTest {
  private static final int FILES = 300;
  private static final int LINES = 50;
  private static final String OWN = "{\"user_id\":\"actor-1\",\"text\":\"a longer line\"}\n";
  private static final String OTHER = "{\"user_id\":\"actor-2\"}\n";
  private static final String BLANK = " ".repeat(OWN.length() - 1);

  private final Path file;

  RotatedErasureTest(@TempDir Path directory) {
    this.file = directory.resolve("ledger.ndjson");
  }

  @Test
  void linesOfOthers_inTheNextFile_areNotTouched() throws Exception {
    Files.writeString(file, OWN.repeat(LINES) + OTHER.repeat(LINES));

    eraseDuring(
        () -> {
          for (int i = 1; i < FILES; i++) {
            boolean ownFirst = i % 2 == 0;
            Path next = Files.createTempFile(file.getParent(), "next", "");
            Files.writeString(next, (ownFirst ? OWN : OTHER).repeat(LINES));
            Files.writeString(
                next, Files.readString(next) + (ownFirst ? OTHER : OWN).repeat(LINES));
            String name = String.format("ledger-20261125T101500Z-%04d.ndjson", i);
            Files.move(file, file.resolveSibling(name));
            Files.move(next, file);
          }
          return null;
        });
    eraser().erase(file, null);

    assertThat(Files.readString(file)).contains(BLANK).doesNotContain("actor-1");
    List<Segment> segments = Segments.of(file);
    assertThat(segments).hasSize(FILES - 1);
    for (Segment segment : segments) {
      List<String> lines = Files.readAllLines(segment.file());
      assertThat(lines).filteredOn(line -> line.equals(OTHER.strip())).hasSize(LINES);
      assertThat(lines)
          .filteredOn(line -> line.equals(OWN.strip()) || line.equals(BLANK))
          .hasSize(LINES);
    }
  }

  @Test
  void chain_staysRight() throws Exception {
    ChainedLedger ledger = ChainedLedger.rotating(file, 2_500).write("req", 3);

    eraseDuring(
        () -> {
          for (int i = 0; Segments.files(file).size() < 30; i++) {
            ledger.write("during-" + i, 3);
          }
          return null;
        });

    assertThat(ledger.problems).isEmpty();
    assertThat(ledger.verify().findings()).isEmpty();
  }

  /** Again and again until it is done. */
  private void eraseDuring(Callable<?> writing) throws Exception {
    FutureTask<?> done = new FutureTask<>(writing);
    new Thread(done).start();
    while (!done.isDone()) {
      try {
        eraser().erase(file, null);
      } catch (NoSuchFileException betweenTwoFiles) {
        // As before the first line.
      }
    }
    done.get();
  }

  private static LedgerEraser eraser() {
    return new LedgerEraser(
        Subject.of("actor-1", Set.of()), "officer", "", null, Clock.systemUTC());
  }
}
