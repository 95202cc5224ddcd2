package dev.weft.agent;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import acme.content.Load;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several writers and a reader at one file. */
class SharedLedgerIT {

  private static final int PROCESSES = 4;
  private static final int THREADS = 2;
  private static final int CALLS = 100;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir Path directory;

  @Test
  void processes_thatShareAFile_loseNoLine() throws IOException {
    Path ledger = directory.resolve("shared/events.jsonl");
    List<RunningJvm> jvms = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      jvms.add(
          load("process-" + i, THREADS, CALLS)
              .property("weft.ledger.chora.path", ledger.toString())
              .start());
    }

    List<JvmResult> results = jvms.stream().map(RunningJvm::result).toList();

    Set<String> returned = new HashSet<>();
    results.forEach(
        result -> result.stdout().lines().map(SharedLedgerIT::id).forEach(returned::add));
    assertThat(returned).hasSize(PROCESSES * THREADS * CALLS);
    assertThat(LedgerLine.readAll(ledger))
        .extracting(LedgerLine::id)
        .containsExactlyInAnyOrderElementsOf(returned);
  }

  /** SIGSTOP at any point of a write, and SIGCONT when the other process has ended. */
  @ParameterizedTest
  @ValueSource(strings = {"none", "8MB"})
  void process_thatIsStoppedWhileItWrites_holdsNoOther_andNoLineIsTornOrTwice(String journal)
      throws Exception {
    Path ledger = directory.resolve("shared/events.jsonl");
    RunningJvm stopped = endless("stopped", ledger, journal).start();
    RunningJvm other = endless("other", ledger, journal).start();
    await().atMost(MINUTE).until(() -> writes(stopped, 0) && writes(other, 0));

    signal("STOP", stopped);
    String untilThen = whenQuiet(stopped);
    int othersUntilThen = other.stdout().length();
    await()
        .atMost(MINUTE)
        .pollDelay(Duration.ofSeconds(3))
        .until(() -> writes(other, othersUntilThen));
    assertThat(stopped.stdout()).isEqualTo(untilThen);
    signal("CONT", stopped);
    await().atMost(MINUTE).until(() -> writes(stopped, untilThen.length()));

    Set<String> returned = new HashSet<>();
    for (RunningJvm jvm : List.of(stopped, other)) {
      String stdout = jvm.terminate().result().stdout();
      String whole = stdout.substring(0, stdout.lastIndexOf('\n') + 1);
      whole.lines().map(SharedLedgerIT::id).forEach(returned::add);
    }
    List<String> written = LedgerLine.readAll(ledger).stream().map(LedgerLine::id).toList();
    assertThat(written).doesNotHaveDuplicates();
    written.forEach(returned::remove); // AssertJ's containsAll looks through all for each
    assertThat(returned).isEmpty();
  }

  /** Without a limit: a loop of nothing but events would have its rule suspended. */
  private ForkedJvm endless(String prefix, Path ledger, String journal) {
    return load(prefix, THREADS, Integer.MAX_VALUE)
        .property("weft.limits.rule-share", "none")
        .property("weft.limits.cpu-share", "none")
        .property("weft.ledger.journal", journal)
        .property("weft.ledger.max-wait", "1m")
        .property("weft.ledger.chora.path", ledger.toString());
  }

  private static boolean writes(RunningJvm jvm, int before) {
    return jvm.stdout().length() > before + 1_000;
  }

  /** What it has written when the signal has reached it, some time after {@code kill} returned. */
  private static String whenQuiet(RunningJvm jvm) throws InterruptedException {
    String before;
    String now = jvm.stdout();
    do {
      before = now;
      Thread.sleep(200);
      now = jvm.stdout();
    } while (!now.equals(before));
    return now;
  }

  private static void signal(String name, RunningJvm jvm) throws Exception {
    String pid = String.valueOf(jvm.process().pid());
    assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor()).isZero();
  }

  /** The reader of the documents: polls the size, reads what is new, splits at line feeds. */
  @Test
  void pollingReader_whileFourThreadsWrite_seesNoHalfLine() throws Exception {
    RunningJvm jvm = load("polled", 4, 2_000).start();
    Path ledger = directory.resolve("var/telemetry/events.jsonl");
    List<String> chunks = new ArrayList<>();
    long offset = 0;
    boolean alive = true;

    while (alive) {
      alive = !jvm.process().waitFor(50, TimeUnit.MILLISECONDS);
      byte[] news = readFrom(ledger, offset);
      offset += news.length;
      chunks.add(new String(news, US_ASCII));
    }

    assertThat(jvm.result().exitCode()).isZero();
    assertThat(chunks.stream().filter(chunk -> !chunk.isBlank()))
        .hasSizeGreaterThan(1)
        .allSatisfy(chunk -> assertThat(withoutSpacesBehind(chunk)).endsWith("\n"));
    assertThat(
            chunks.stream()
                .map(SharedLedgerIT::withoutSpacesBehind)
                .flatMap(String::lines)
                .map(LedgerLine::parse))
        .hasSize(8_000);
  }

  /** The spaces that move a line behind the border of a page may be seen before the line is. */
  private static String withoutSpacesBehind(String chunk) {
    String stripped = chunk.stripTrailing();
    return chunk.startsWith("\n", stripped.length()) ? stripped + "\n" : stripped;
  }

  private ForkedJvm load(String prefix, int threads, int calls) {
    return ForkedJvm.in(directory)
        .fast()
        .application(Load.class, prefix, String.valueOf(threads), String.valueOf(calls));
  }

  private static String id(String line) {
    return line.substring("done ".length());
  }

  private static byte[] readFrom(Path file, long offset) throws IOException {
    if (!Files.exists(file)) {
      return new byte[0];
    }
    try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
      byte[] news = new byte[(int) (reader.length() - offset)];
      reader.seek(offset);
      reader.readFully(news);
      return news;
    }
  }
}
