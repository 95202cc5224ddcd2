package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import acme.governance.Decisions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the packaged jar, on a ledger of governance that the packaged agent wrote. */
class LedgerCommandIT {

  private static final String LEDGER = "data/governance/ledger.ndjson";

  @TempDir Path directory;

  @Test
  void signedLedger_verifies_untilALineIsEdited() throws Exception {
    assertThat(command("ledger", "keygen", "--signing", "keys", "--id", "k1").exitCode()).isZero();
    write("k1");
    assertThat(command("ledger", "keygen", "--signing", "keys", "--id", "k2").exitCode()).isZero();
    write("k2");

    JvmResult fine = command("ledger", "verify", LEDGER, "--keys", "keys");
    assertThat(fine.stdout().lines())
        .containsExactly(
            LEDGER + ": 6 lines, 8 entries: OK",
            "  k1 signed 3 lines",
            "  k2 signed 3 lines",
            "  note: key k1 from entry 1 on",
            "  note: key k2 replaces k1 from entry 5 on, signed by k1");
    assertThat(fine.exitCode()).isZero();

    Path ledger = directory.resolve(LEDGER);
    List<String> lines = new ArrayList<>(Files.readAllLines(ledger));
    lines.set(4, lines.get(4).replace("\"decision\":\"pass\"", "\"decision\":\"warn\""));
    Files.writeString(ledger, String.join("\n", lines) + "\n");
    JvmResult changed = command("ledger", "verify", LEDGER, "--keys", "keys");
    assertThat(changed.stdout().lines())
        .contains("  line 5 was edited", "  line 5 has a signature that is not k2's");
    assertThat(changed.exitCode()).isEqualTo(1);
    assertThat(directory.resolve(LEDGER + ".access")).content().hasLineCount(4);
  }

  @Test
  void erase_leavesALedgerThatVerifies() throws Exception {
    write(null);

    JvmResult erased = command("ledger", "erase", LEDGER, "--subject", "actor-2");

    assertThat(erased.stderr()).isEmpty();
    assertThat(erased.exitCode()).isZero();
    assertThat(erased.stdout()).endsWith("ledger.ndjson: 1 of 3 lines erased\n");
    assertThat(Files.readString(directory.resolve(LEDGER))).doesNotContain("actor-2");
    assertThat(command("ledger", "verify", LEDGER).exitCode()).isZero();
  }

  @Test
  void rules_withMistakes_endWith1() throws Exception {
    String rules =
        Path.of("src/test/resources/rules/ten-mistakes.yaml").toAbsolutePath().toString();

    JvmResult result = command("rules", "validate", rules);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.stdout().lines()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(result.stdout()).startsWith(rules + ":");
  }

  @Test
  void unknownCommand_endsWith2() throws Exception {
    JvmResult result = command("ledger", "frob");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.stderr()).contains("'frob'").contains("Usage: java -jar weft-agent.jar");
  }

  private void write(@Nullable String key) {
    ForkedJvm jvm =
        ForkedJvm.in(directory)
            .property("otel.instrumentation.common.default-enabled", "false")
            .property(
                "weft.rules",
                Path.of("src/test/resources/rules/decisions.yaml").toAbsolutePath().toString())
            .application(Decisions.class);
    if (key != null) {
      jvm.property("weft.signing.key-file", "keys/" + key + ".private.pem")
          .property("weft.signing.key-id", key);
    }
    JvmResult result = jvm.run();
    assertThat(result.exitCode()).as(result.stderr()).isZero();
    assertThat(result.messages()).noneMatch(line -> line.contains("WARN"));
  }

  private JvmResult command(String... arguments) {
    return ForkedJvm.command(directory, arguments);
  }
}
