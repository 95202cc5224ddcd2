package dev.weft.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.audit.file.Forcing;
import dev.weft.segment.Segment;
import dev.weft.segment.Segments;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on the disk when, so that a power failure never looks like a change. */
class ChainForceTest {

  private final List<String> forced = new ArrayList<>();
  private final Path file;
  private final Path chain;

  ChainForceTest(@TempDir Path directory) {
    file = directory.resolve("ledger.ndjson");
    chain = directory.resolve("ledger.ndjson.chain");
  }

  @Test
  void line_isForcedBeforeItsEntry_andThatBeforeTheHead() throws IOException {
    ChainedLedger ledger = ChainedLedger.forced(file, Long.MAX_VALUE, new Recorder()).write("a", 1);
    forced.clear();

    ledger.write("b", 1);

    assertThat(forced)
        .containsExactly(
            "ledger.ndjson with 1 entries",
            "ledger.ndjson.chain with 2 entries",
            "ledger.ndjson.head with 2 entries");
    assertThat(ledger.problems).isEmpty();
  }

  @Test
  void segment_isForcedWithItsName_beforeItsEntry() throws IOException {
    ChainedLedger ledger = ChainedLedger.forced(file, 1, new Recorder()).write("a", 1);
    forced.clear();

    ledger.write("b", 1);

    Segment segment = Segments.of(file).get(0);
    assertThat(forced)
        .containsExactly(
            segment.name() + " with 1 entries",
            "names with 1 entries",
            "ledger.ndjson with 1 entries",
            "ledger.ndjson.chain with 3 entries",
            "ledger.ndjson.head with 3 entries");
    assertThat(ledger.verify().findings()).isEmpty();
  }

  private final class Recorder extends Forcing {
    @Override
    public void open(Path path, FileDescriptor descriptor) throws IOException {
      super.open(path, descriptor);
      record(String.valueOf(path.getFileName()));
    }

    @Override
    public void directoryOf(Path path) throws IOException {
      super.directoryOf(path);
      record("names");
    }

    private void record(String what) throws IOException {
      int entries = Files.exists(chain) ? Files.readAllLines(chain).size() : 0;
      forced.add(what + " with " + entries + " entries");
    }
  }
}
