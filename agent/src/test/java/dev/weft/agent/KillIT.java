package dev.weft.agent;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import acme.content.Load;
import dev.weft.ledger.LedgerFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at a random moment: what had returned is in the ledger, once, and nothing is
 * torn. Callers wait longer than a busy machine needs.
 */
class KillIT {

  private static final String ENDLESS = String.valueOf(Integer.MAX_VALUE);

  @TempDir Path directory;

  @RepeatedTest(25)
  void sigkill_atARandomMoment_losesNoReturnedCall(RepetitionInfo repetition) {
    int threads = repetition.getCurrentRepetition() % 2 == 0 ? 1 : 8;
    int calls = 3 + new Random(repetition.getCurrentRepetition()).nextInt(3_000);
    String maxWait = repetition.getCurrentRepetition() % 4 < 2 ? "1m" : "unlimited";
    String journal = repetition.getCurrentRepetition() % 3 == 0 ? "none" : "8MB";
    RunningJvm jvm =
        ForkedJvm.in(directory)
            .fast()
            .property("weft.ledger.max-wait", maxWait)
            .property("weft.ledger.journal", journal)
            .application(Load.class, "call", String.valueOf(threads), ENDLESS)
            .start();

    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> jvm.stdout().length() > calls * 10);
    JvmResult result = jvm.kill().result();
    LedgerFile.recover(directory.resolve("var/telemetry/events.jsonl"));

    List<String> written = result.ledger().stream().map(LedgerLine::id).toList();
    assertThat(written).doesNotHaveDuplicates();
    assertThat(returned(result.stdout())).isNotEmpty().isSubsetOf(written);
  }

  /** Without a last line that has no end. */
  private static Set<String> returned(String stdout) {
    return stdout
        .substring(0, stdout.lastIndexOf('\n') + 1)
        .lines()
        .map(line -> line.substring("done ".length()))
        .collect(toSet());
  }
}
