package dev.weft.sink;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.weft.config.WriteConfig;
import dev.weft.config.WriteConfig.Durability;
import dev.weft.sink.FaultRun.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real faults of a real file under eight threads: nobody waits long, memory stays bounded, and in
 * the end the ledger has every event or says how many are missing.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class FaultsTest {
  private static final Path FULL_DEVICE = Path.of("/dev/full");
  private static final long BOUND = 50_000_000;
  private static final boolean ROOT = System.getProperty("user.name").equals("root");

  /** For a machine that does much else; the configured wait is 10 ms. */
  private static final Duration GENEROUS = Duration.ofSeconds(2);

  private final WeftLog log = new WeftLog();
  private final Path file;
  private final FaultRun run;

  FaultsTest(@TempDir Path directory) {
    file = directory.resolve("var/events.jsonl");
    run = new FaultRun(file, WriteConfig.DEFAULT);
  }

  @AfterEach
  void tearDown() {
    log.close();
  }

  @Test
  void stalledDisk_holdsNobody_andHasEveryEventWhenItMoves() throws Exception {
    Files.createDirectories(parent());
    assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();

    run.emit(8, 2_000);
    assertThat(run.health().buffered()).isPositive();
    List<String> read;
    try (InputStream pipe = Files.newInputStream(file)) {
      read = FaultRun.readLines(pipe, run.tried());
    }

    Outcome outcome = run.outcome("a stalled disk", read);
    assertThat(outcome.lost()).isZero();
    assertHarmless(outcome);
  }

  @Test
  void fullDisk_keepsEveryEvent_andHasThemWhenThereIsRoom() throws IOException {
    Files.createDirectories(parent());
    Files.createSymbolicLink(file, FULL_DEVICE);

    run.emit(8, 2_000);
    assertThat(run.health().failing()).isTrue();
    Files.delete(file);
    run.emit(8, 100);

    Outcome outcome = run.settled("a full disk");
    assertThat(outcome.lost()).isZero();
    assertThat(outcome.gaps()).isEmpty();
    assertHarmless(outcome);
  }

  @Test
  void fullDisk_untilTheProcessEnds_isSaidByTheNextOne() throws IOException {
    Files.createDirectories(parent());
    Files.createSymbolicLink(file, FULL_DEVICE);
    run.emit(8, 100);
    run.end();
    Files.delete(file);

    FaultRun next = new FaultRun(file, WriteConfig.DEFAULT);
    next.emit(1, 10);
    await().until(() -> FaultRun.gaps(file).size() == 1);

    Outcome outcome = next.settled("a full disk until the process ends");
    assertThat(outcome.gaps()).containsExactly("process_ended 800");
    assertThat(outcome.lost()).as("of the next process").isZero();
    try (Stream<Path> left = Files.list(parent())) {
      assertThat(left).as("no note is left").containsExactly(file);
    }
  }

  @Test
  void fullDisk_untilTheProcessEnds_costsNoLineThatAJournalKeeps() throws IOException {
    run.emitBusilyUntil(this::hasJournal);
    Files.move(file, parent().resolve("moved"));
    Files.createSymbolicLink(file, FULL_DEVICE);
    run.emitUntil(() -> run.health().failing());

    run.end();

    assertThat(run.health().dropped()).isEmpty();
    assertThat(log.lines())
        .last()
        .asString()
        .matches(
            "WARNING weft: [0-9]+ events are not in their ledger yet but in the journal beside it;"
                + " who writes or reads it next appends them");
    assertThat(hasJournal()).isTrue();
    Files.delete(file);
    run.settle();
  }

  @Test
  void eventWhoseEmitterWasTold_isSaidByTheNextProcess() throws IOException {
    Files.createDirectories(parent());
    Files.createSymbolicLink(file, FULL_DEVICE);
    FaultRun patient =
        new FaultRun(
            file,
            new WriteConfig(
                Durability.PROCESS, Duration.ofMinutes(1), Duration.ofMillis(50), 50_000_000, 0));
    assertThatThrownBy(patient::emitToBeTold).isInstanceOf(IOException.class);

    patient.end();

    Files.delete(file);
    FaultRun next = new FaultRun(file, WriteConfig.DEFAULT);
    next.emit(1, 10);
    await().until(() -> FaultRun.gaps(file).size() == 1);

    assertThat(next.settled("an event whose emitter was told").gaps())
        .containsExactly("write_failed 1");
  }

  private boolean hasJournal() throws IOException {
    try (Stream<Path> files = Files.list(parent())) {
      return files.anyMatch(path -> path.toString().endsWith(".journal"));
    }
  }

  @Test
  void placeThatCannotBeWritten_keepsEveryEvent_andHasThemWhenItCan() throws IOException {
    Files.createDirectories(file);

    run.emit(8, 2_000);
    Files.delete(file);

    Outcome outcome = run.settled("a place that cannot be written");
    assertThat(outcome.lost()).isZero();
    assertHarmless(outcome);
  }

  @Test
  void directoryMadeReadOnly_keepsEveryEvent_andHasThemWhenItCanBeWrittenAgain() throws Exception {
    run.emit(8, 100);
    run.settle();
    setReadOnly(true);
    try {
      run.emit(8, 2_000);
      assertThat(run.health().failing()).as("others may write on in the open file").isEqualTo(ROOT);
    } finally {
      setReadOnly(false);
    }

    Outcome outcome = run.settled("a directory made read-only, with its file");
    assertThat(outcome.lost()).isZero();
    assertThat(outcome.gaps()).isEmpty();
    assertHarmless(outcome);
  }

  /** For root, whom no permission stops, by an attribute that not every file system has. */
  private void setReadOnly(boolean readOnly) throws Exception {
    String root = readOnly ? "chattr -R +i " : "chattr -R -i ";
    String others = readOnly ? "chmod -R a-w " : "chmod -R u+w ";
    Process process = new ProcessBuilder("sh", "-c", (ROOT ? root : others) + parent()).start();
    assumeThat(process.waitFor())
        .as("NOT RUN: no directory can be made read-only for root here")
        .isZero();
  }

  @Test
  void fullBuffer_dropsTheLeastImportant_andTheLedgerSaysHowMany() throws IOException {
    FaultRun small =
        new FaultRun(
            file,
            new WriteConfig(
                Durability.PROCESS, Duration.ofMillis(10), Duration.ofMillis(50), 2_000_000, 0));
    Files.createDirectories(parent());
    Files.createSymbolicLink(file, FULL_DEVICE);

    small.emit(8, 2_000);
    long dropped = small.health().dropped().getOrDefault("buffer_full", 0L);
    Files.delete(file);

    Outcome outcome = small.settled("a full disk, and a buffer of 2 MB");
    assertThat(dropped).isPositive();
    assertThat(outcome.lost()).isEqualTo(dropped);
    assertThat(outcome.lostFailures()).as("every tenth event is one").isZero();
    assertThat(outcome.gaps()).containsExactly("buffer_full " + dropped);
    assertThat(outcome.peakBuffer()).isLessThanOrEqualTo(2_000_000);
    assertThat(outcome.longestWait()).isLessThan(GENEROUS);
  }

  @Test
  void removedDirectory_isMadeAgain_andTheLedgerSaysWhatWentWithIt() throws IOException {
    run.emit(8, 100);
    run.settle();
    await().atMost(Duration.ofSeconds(30)).until(() -> !hasJournal()); // of a slow machine
    Files.delete(file);
    Files.delete(parent());

    run.emitUntil(() -> Files.exists(file));
    run.settle();
    await().until(() -> FaultRun.gaps(file).size() == 1);

    Outcome outcome = run.settled("a removed directory");
    assertThat(outcome.gaps()).containsExactly("file_removed " + outcome.lost());
    assertHarmless(outcome);
  }

  @Test
  void replacedFile_isFollowed_andTheLedgerSaysWhatWentWithIt() throws IOException {
    run.emit(8, 100);
    run.settle();
    Path other = Files.createFile(parent().resolve("other"));
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

    run.emitUntil(() -> Files.size(file) > 0);
    await().until(() -> FaultRun.gaps(file).size() == 1);

    Outcome outcome = run.settled("a file that another program replaced");
    assertThat(outcome.gaps()).containsExactly("file_removed " + outcome.lost());
    assertHarmless(outcome);
  }

  @Test
  void emptiedFile_isWrittenOn_andTheLedgerSaysSo() throws IOException {
    run.emit(8, 100);
    run.settle();
    Files.write(file, new byte[0]);

    run.emitUntil(() -> !FaultRun.gaps(file).isEmpty());

    Outcome outcome = run.settled("a file that another program emptied");
    assertThat(outcome.gaps()).singleElement().asString().startsWith("file_truncated ");
    assertThat(outcome.lost()).isEqualTo(800);
    assertHarmless(outcome);
  }

  /** The limit on the size of a file does what a quota does: a write takes a part, then nothing. */
  @Test
  void quota_keepsEveryEvent_andHasThemWhenThereIsRoom() throws Exception {
    Process limited =
        new ProcessBuilder(
                "bash",
                "-c",
                "ulimit -f 64 && exec \"$@\"",
                "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                QuotaProcess.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();

    String figures = new String(limited.getInputStream().readAllBytes(), US_ASCII).strip();

    assertThat(limited.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(figures).startsWith("| a quota").contains("| 2000 | 0 |").endsWith("0 twice");
  }

  private static void assertHarmless(Outcome outcome) {
    assertThat(outcome.duplicates()).isZero();
    assertThat(outcome.torn()).isZero();
    assertThat(outcome.longestWait()).isLessThan(GENEROUS);
    assertThat(outcome.peakBuffer()).isLessThanOrEqualTo(BOUND);
  }

  private Path parent() {
    return Objects.requireNonNull(file.getParent());
  }
}
