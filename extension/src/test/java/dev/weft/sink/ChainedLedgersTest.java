package dev.weft.sink;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.audit.Chain;
import dev.weft.audit.ChainVerifier;
import dev.weft.config.ChainConfig;
import dev.weft.ledger.LedgerFile;
import dev.weft.registry.EventType;
import dev.weft.registry.Registry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainedLedgersTest {

  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

  private final Path telemetry;
  private final Path governance;

  ChainedLedgersTest(@TempDir Path directory) {
    telemetry = directory.resolve("telemetry.ndjson");
    governance = directory.resolve("governance.ndjson");
  }

  @Test
  void byDefault_onlyTheLedgerOfGovernance_hasAChain() throws IOException {
    write(ChainConfig.DEFAULT::covers);

    assertThat(chainOf(telemetry)).doesNotExist();
    assertThat(chainOf(governance)).exists();
    assertThat(new ChainVerifier(governance, null, null).verify().findings()).isEmpty();
  }

  @Test
  void all_meansEveryLedger() throws IOException {
    write(new ChainConfig("all", null)::covers);

    assertThat(new ChainVerifier(telemetry, null, null).verify().findings()).isEmpty();
    assertThat(new ChainVerifier(governance, null, null).verify().findings()).isEmpty();
  }

  @Test
  void none_leavesNothingBesideALedger() {
    write(new ChainConfig("none", null)::covers);

    assertThat(requireNonNull(governance.getParent()).toFile().list())
        .containsExactlyInAnyOrder("telemetry.ndjson", "governance.ndjson");
  }

  private void write(Predicate<String> chained) {
    Ledgers ledgers =
        PatientLedgers.of(
            Map.of("kfm", telemetry.toString(), "kfm.governance", governance.toString()),
            Set.of(),
            (path, name) ->
                chained.test(name) ? LedgerFile.open(path, chain(path)) : LedgerFile.open(path));
    EventType type = requireNonNull(Registry.event("policy.decision"));
    @Nullable Object[] values = new Object[type.fields().size()];
    values[requireNonNull(type.field("correlation.correlation_id")).index()] = "req_1";
    LedgerExporter exporter = new LedgerExporter(ledgers, new LedgerReport(), null);
    new LedgerProcessor(exporter, ledgers).write(type, AT, values, false);
  }

  private static Chain chain(Path ledger) {
    return new Chain(ledger, null, null, null, Clock.systemUTC(), problem -> {});
  }

  private static Path chainOf(Path ledger) {
    return ledger.resolveSibling(ledger.getFileName() + ".chain");
  }
}
