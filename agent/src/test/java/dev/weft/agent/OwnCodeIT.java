package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import acme.emitting.OwnCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules about the log, about the emitter and about the agent lock nothing up. */
class OwnCodeIT {

  @TempDir Path directory;

  @Test
  void rules_aboutWhatWeftItselfUses_lockNothingUp() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      JvmResult result = application("own-code.yaml").exportingTo(receiver).run();

      assertThat(result.exitCode()).isZero();
      assertThat(result.stdout()).isEqualTo("done\n");
      assertThat(result.stderr()).contains("logged 0", "logged 399");
      assertThat(result.ledger("own/events.jsonl")).hasSize(400);
      assertThat(result.ledger()).hasSize(3 * 400);
      for (String type : List.of("Logger", "ConsoleHandler", "EventEmitter")) {
        assertThat(result.ledger())
            .filteredOn(line -> type.equals(line.text("generator_type")))
            .as(type)
            .hasSize(400);
      }
      for (String rule : List.of("agent", "ledger", "queue")) {
        assertThat(result.stderr()).contains("rule own/" + rule + " matched no class");
      }
    }
  }

  /** The ledger's own threads lock, write and look up too; they are not observed. */
  @Test
  void rules_aboutTheLocksAndChannelsOfLedgers_lockNothingUp() {
    JvmResult result = application("own-locks.yaml").run();

    assertThat(result.exitCode()).isZero();
    assertThat(result.stdout()).isEqualTo("done\n");
    assertThat(result.ledger("own/events.jsonl"))
        .extracting(LedgerLine::id)
        .hasSize(400)
        .doesNotHaveDuplicates();
    assertThat(result.ledger())
        .filteredOn(line -> "ReentrantLock".equals(line.text("generator_type")))
        .hasSizeGreaterThanOrEqualTo(2 * 400);
    assertThat(result.stderr()).contains(" events emitted, none dropped");
  }

  private ForkedJvm application(String rules) {
    return ForkedJvm.in(directory)
        .fast()
        .withEmitter()
        .property(
            "weft.rules",
            Path.of("target/test-classes/rules").resolve(rules).toAbsolutePath().toString())
        .application(OwnCode.class, "own/events.jsonl");
  }
}
