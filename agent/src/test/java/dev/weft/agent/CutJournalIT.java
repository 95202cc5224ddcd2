package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import acme.content.Load;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody empties the hidden file beside a busy ledger. */
class CutJournalIT {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** In the header: how many bytes were put. */
  private static final int PLACE_OF_THE_END = 16;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000_000})
  void application_goesOnWithEveryLine_andIsToldOnce(long bytes) throws Exception {
    RunningJvm jvm =
        ForkedJvm.in(directory)
            .fast()
            .property("weft.limits.rule-share", "none") // it does nothing but make events
            .property("weft.limits.cpu-share", "none")
            .property("weft.ledger.max-wait", "1m")
            .application(Load.class, "cut", "8", String.valueOf(Integer.MAX_VALUE))
            .start();
    await().atMost(MINUTE).until(() -> journals().stream().anyMatch(CutJournalIT::isInUse));

    for (Path journal : journals()) {
      try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.WRITE)) {
        channel.truncate(bytes);
      }
    }
    int untilThen = jvm.stdout().length();
    await().atMost(MINUTE).until(() -> jvm.stdout().length() > untilThen + 300_000);
    JvmResult result = jvm.terminate().result();

    List<String> written = result.ledger().stream().map(LedgerLine::id).toList();
    assertThat(written).doesNotHaveDuplicates();
    Set<String> returned = new HashSet<>();
    String stdout = result.stdout();
    stdout.substring(0, stdout.lastIndexOf('\n') + 1).lines().forEach(returned::add);
    written.forEach(id -> returned.remove("done " + id));
    assertThat(returned).isEmpty();
    assertThat(result.messages().stream().filter(line -> !line.contains("INFO dev.weft - ")))
        .singleElement()
        .asString()
        .contains("has cut the journal");
    assertThat(journals()).isEmpty();
  }

  /** Whether lines are put there: while it is made, a cut would be filled again. */
  private static boolean isInUse(Path journal) {
    try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "r")) {
      file.seek(PLACE_OF_THE_END);
      return file.length() > 1_000_000 && file.readLong() != 0;
    } catch (IOException gone) {
      return false;
    }
  }

  private List<Path> journals() throws IOException {
    Path ledgers = directory.resolve("var/telemetry");
    if (!Files.isDirectory(ledgers)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(ledgers)) {
      return files.filter(file -> file.toString().endsWith(".journal")).toList();
    }
  }
}
