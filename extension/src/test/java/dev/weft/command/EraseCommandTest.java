package dev.weft.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.ledger.Journal;
import dev.weft.segment.LedgerLock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasing in a ledger that others write meanwhile, or have written until they were killed. */
class EraseCommandTest {
  private static final String LINE = "{\"user_id\":\"%s\",\"event_type\":\"chora.x\"}\n";
  private static final String BLANK = " ".repeat(LINE.formatted("u1").length() - 1) + "\n";

  private final Path directory;
  private final Path file;
  private final Path first;

  EraseCommandTest(@TempDir Path directory) {
    this.directory = directory;
    this.file = directory.resolve("events.jsonl");
    this.first = directory.resolve("events-20261125T101500Z-0001.jsonl");
  }

  @Test
  void segmentThatIsMadeMeanwhile_isErasedToo() throws IOException {
    Files.writeString(first, LINE.formatted("u1"));
    Files.writeString(file, LINE.formatted("u1") + LINE.formatted("u2"));
    Path second = directory.resolve("events-20261125T101500Z-0002.jsonl");

    Outcome outcome =
        eraseWith(
            () -> {
              Files.move(file, second);
              return Files.writeString(file, LINE.formatted("u1"));
            });

    assertThat(outcome.exitCode()).isZero();
    assertThat(List.of(first, second, file)).noneMatch(part -> textOf(part).contains("u1"));
    assertThat(outcome.out().lines())
        .containsExactly(
            first + ": 1 of 1 lines erased",
            file + ": 1 of 1 lines erased",
            second + ": 1 of 2 lines erased");
  }

  @Test
  void segmentThatRetentionRemovesMeanwhile_isNoFailure() throws IOException {
    Path second = directory.resolve("events-20261125T101500Z-0002.jsonl");
    Files.writeString(first, LINE.formatted("u1"));
    Files.writeString(second, LINE.formatted("u1"));
    Files.writeString(file, LINE.formatted("u1"));

    Outcome outcome = eraseWith(() -> Files.deleteIfExists(second));

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(file).hasContent(BLANK);
  }

  @Test
  void linesThatAKilledProcessLeft_areErasedToo() throws IOException {
    Files.writeString(file, LINE.formatted("u2"));
    leave(LINE.formatted("u1"));

    Outcome outcome = erase();

    assertThat(outcome.exitCode()).isZero();
    assertThat(file).hasContent(LINE.formatted("u2") + BLANK);
    assertThat(Outcome.of("ledger", "read", file.toString()).out()).doesNotContain("u1");
  }

  @Test
  void linesThatALivingProcessHasNotAppended_areTold() throws IOException {
    Files.writeString(file, LINE.formatted("u1"));
    Path journal = leave(LINE.formatted("u1"));

    try (LedgerLock lock = Objects.requireNonNull(LedgerLock.tryAcquire(journal))) {
      Outcome outcome = erase();

      assertThat(lock).isNotNull();
      assertThat(outcome.exitCode()).isEqualTo(1);
      assertThat(outcome.err().strip())
          .isEqualTo(
              "weft: "
                  + journal
                  + " has lines that are not in the ledger yet; nothing was erased in it -> erase"
                  + " again when its process writes or has ended");
      assertThat(file).hasContent(BLANK);
    }
  }

  @Test
  void journalOfAnotherFormat_isNamed_andStays() throws IOException {
    Files.writeString(file, LINE.formatted("u1"));
    Path journal = Files.writeString(dead(), "WEFTJNL2, with lines of u1");

    Outcome outcome = erase();

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err().strip())
        .isEqualTo(
            "weft: "
                + journal
                + " cannot be read: no journal of this version; nothing was erased in it -> erase"
                + " with the version of its writer");
    assertThat(journal).hasContent("WEFTJNL2, with lines of u1");
    assertThat(file).hasContent(BLANK);
  }

  /** A journal as of a process that was killed, in which these lines are. */
  private Path leave(String... lines) throws IOException {
    Path dead = dead();
    try (Journal journal = Journal.create(file, 64 << 10);
        Stream<Path> files = Files.list(directory)) {
      for (String line : lines) {
        assertThat(journal.put(line.getBytes(UTF_8), line.length())).isTrue();
      }
      journal.appending(Files.size(file), System.currentTimeMillis());
      Path own = files.filter(each -> each.toString().endsWith(".journal")).findAny().orElseThrow();
      Files.copy(own, dead);
    }
    return dead;
  }

  private Path dead() {
    String ids = UUID.randomUUID() + "-" + UUID.randomUUID();
    return directory.resolve(".events.jsonl." + ids + ".journal");
  }

  private Outcome erase() {
    return Outcome.of("ledger", "erase", file.toString(), "--subject", "u1");
  }

  /** Does something else when the first result is printed. */
  private Outcome eraseWith(Callable<?> meanwhile) {
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    ByteArrayOutputStream problems = new ByteArrayOutputStream();
    OutputStream watched =
        new OutputStream() {
          private boolean done;

          @Override
          public void write(int one) {
            results.write(one);
            if (!done) {
              done = true;
              call(meanwhile);
            }
          }
        };
    int exitCode =
        Commands.run(
            new PrintStream(watched, true, UTF_8),
            new PrintStream(problems, true, UTF_8),
            "ledger",
            "erase",
            file.toString(),
            "--subject",
            "u1");
    return new Outcome(exitCode, results.toString(UTF_8), problems.toString(UTF_8));
  }

  private static void call(Callable<?> meanwhile) {
    try {
      Object unused = meanwhile.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String textOf(Path part) {
    try {
      return Files.readString(part);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
