package dev.weft.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.line.LineBuffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossNotesTest {
  private static final Loss ENDED = new Loss(Loss.Reason.PROCESS_ENDED, 12, 1_000, 2_000);
  private static final Loss CUT = new Loss(Loss.Reason.FILE_TRUNCATED, -1, 3_000, 3_000);

  private final Path ledger;

  LossNotesTest(@TempDir Path directory) {
    ledger = directory.resolve("events.jsonl");
  }

  @Test
  void notes_areTakenOnce_withAllThatTheySay() throws IOException {
    LossNotes.leave(ledger, ENDED);
    LossNotes.leave(ledger, CUT);
    LossNotes.leave(ledger, ENDED);

    assertThat(LossNotes.take(ledger)).containsExactlyInAnyOrder(ENDED, CUT, ENDED);
    assertThat(LossNotes.take(ledger)).isEmpty();
  }

  @Test
  void filesThatAreNoNotesOfTheLedger_stay() throws IOException {
    LossNotes.leave(ledger.resolveSibling("other.jsonl"), ENDED);
    LossNotes.leave(ledger.resolveSibling("events.jsonl.1"), ENDED);
    Files.createFile(ledger.resolveSibling(".events.jsonl.process_ended-x-1-1-0.missing"));
    Files.createFile(ledger.resolveSibling(".events.jsonl.missing"));

    assertThat(LossNotes.take(ledger)).isEmpty();
    try (Stream<Path> files = Files.list(ledger.getParent())) {
      assertThat(files).hasSize(4);
    }
  }

  @Test
  void noteOfAReasonThatIsNotKnownYet_counts() throws IOException {
    Files.createFile(
        ledger.resolveSibling(
            ".events.jsonl.disk_stolen-7-1-2-00000000-0000-0000-0000-000000000000.missing"));

    assertThat(LossNotes.take(ledger))
        .containsExactly(new Loss(Loss.Reason.PROCESS_ENDED, 7, 1, 2));
  }

  @Test
  void note_isALossOfTheLedger_onceItIsOpen() throws IOException {
    LossNotes.leave(ledger, ENDED);
    LossNotes.leave(ledger, CUT);
    LedgerFile next = LedgerFile.open(ledger);
    assertThat(next.takeLoss()).as("before anything can be written").isNull();

    next.write(new LineBuffer(), 0);

    assertThat(Stream.of(next.takeLoss(), next.takeLoss())).containsExactlyInAnyOrder(ENDED, CUT);
    assertThat(next.takeLoss()).isNull();
  }
}
