package dev.weft.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.line.LineBuffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another process puts into the file between a writer's look at its end and its write. */
class NeighboursTest {
  private final Path path;
  private String meanwhile = "";
  private boolean fullAfterTheNext;

  NeighboursTest(@TempDir Path directory) {
    path = directory.resolve("events.jsonl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"torn", "{\"whole\":1}\n{\"torn", "{\"whole\":1}\n   {\"torn   "})
  void fragment_costsNoLineOfTheWriteThatFollows(String left) throws IOException {
    LedgerFile ledger = new LedgerFile(path, System::nanoTime, Meanwhile::new);
    write(ledger, 1, 2);
    for (int first = 3; first <= 7; first += 2) {
      meanwhile = left;
      write(ledger, first, first + 1);
    }
    write(ledger, 9, 10);

    List<String> lines = Files.readAllLines(path);
    for (int i = 1; i <= 10; i++) {
      assertThat(lines).containsOnlyOnce("{\"line\":" + i + "}");
    }
  }

  @Test
  void swallowedLine_isWrittenLaterWhenTheDiskIsFull() throws IOException {
    LedgerFile ledger = new LedgerFile(path, System::nanoTime, Meanwhile::new);
    write(ledger, 1);
    meanwhile = "{\"torn";
    fullAfterTheNext = true;
    write(ledger, 2, 3);
    assertThat(Files.readAllLines(path)).doesNotContain("{\"line\":2}");
    write(ledger, 4);

    assertThat(Files.readAllLines(path))
        .containsExactly(
            "{\"line\":1}", "{\"torn{\"line\":2}", "{\"line\":3}", "{\"line\":2}", "{\"line\":4}");
  }

  @Test
  void wholeLine_changesNothing() throws IOException {
    LedgerFile ledger = new LedgerFile(path, System::nanoTime, Meanwhile::new);
    write(ledger, 1);
    meanwhile = "{\"other\":1}\n    ";
    write(ledger, 2);

    assertThat(Files.readString(path, US_ASCII))
        .isEqualTo("{\"line\":1}\n{\"other\":1}\n    {\"line\":2}\n");
  }

  @Test
  void fileThatAnotherProcessHasReplaced_takesTheLinesUntilThatIsSeen() throws IOException {
    LedgerFile ledger = new LedgerFile(path, () -> 0, Meanwhile::new);
    write(ledger, 1);
    meanwhile = "{\"other\":1}\n";
    write(ledger, 2);
    Path segment = Files.move(path, path.resolveSibling("events-1.jsonl"));
    Files.writeString(path, "{\"next\":1}\n".repeat(1000));
    write(ledger, 3);

    assertThat(Files.readAllLines(segment))
        .containsExactly("{\"line\":1}", "{\"other\":1}", "{\"line\":2}", "{\"line\":3}");
  }

  private static void write(LedgerFile ledger, int... numbers) throws IOException {
    LineBuffer lines = new LineBuffer();
    for (int number : numbers) {
      lines.appendLine(("{\"line\":" + number + "}").getBytes(US_ASCII));
    }
    ledger.write(lines, numbers.length);
  }

  private final class Meanwhile extends ForwardingHandle {
    Meanwhile(Path path) throws IOException {
      super(LedgerCalls.SYSTEM.open(path));
    }

    @Override
    public void write(byte[] bytes, int length) throws IOException {
      if (meanwhile.isEmpty() && fullAfterTheNext) {
        fullAfterTheNext = false;
        throw new IOException("No space left on device");
      }
      Files.writeString(path, meanwhile, StandardOpenOption.APPEND);
      meanwhile = "";
      file.write(bytes, length);
    }
  }
}
