package dev.weft.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainConfigTest {

  @Test
  void chain_ofAllLedgers_withHeadsElsewhere_isRead() {
    ConfigReader reader =
        new ConfigReader(
            Map.of("weft.ledger.chain", "all", "weft.ledger.head-path", "/mnt/heads"),
            Map.of(),
            Map.of());

    ChainConfig chain = reader.read().chain();

    assertThat(chain).isEqualTo(new ChainConfig("all", Path.of("/mnt/heads")));
    assertThat(chain.covers("chora")).isTrue();
    assertThat(ChainConfig.DEFAULT.covers("chora")).isFalse();
    assertThat(ChainConfig.DEFAULT.covers("kfm.governance")).isTrue();
    assertThat(reader.problems()).isEmpty();
  }

  @Test
  void chain_unknownChoice_isReported_andGovernanceUsed() {
    ConfigReader reader = new ConfigReader(Map.of("weft.ledger.chain", "yes"), Map.of(), Map.of());

    assertThat(reader.read().chain()).isEqualTo(ChainConfig.DEFAULT);
    assertThat(reader.problems())
        .containsExactly(
            "weft.ledger.chain is 'yes' -> write governance, all or none; governance used");
  }

  @Test
  void chain_ofAllLedgers_withRotation_isNoProblem() {
    ConfigReader reader =
        new ConfigReader(
            Map.of("weft.ledger.chain", "all", "weft.ledger.rotate-size", "50MB"),
            Map.of(),
            Map.of());

    assertThat(reader.read().chain().covers("chora")).isTrue();
    assertThat(reader.problems()).isEmpty();
  }
}
