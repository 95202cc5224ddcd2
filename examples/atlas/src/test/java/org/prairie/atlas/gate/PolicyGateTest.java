package org.prairie.atlas.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prairie.atlas.config.Feed;
import org.prairie.atlas.config.Folders;

class PolicyGateTest {
  private PolicyGate gate;

  @BeforeEach
  void readPolicies() throws Exception {
    gate = new PolicyGate(new Folders(Path.of("input"), Path.of("target/out")), "pack@v1");
  }

  @Test
  void evaluate_publicWithContact_passes() {
    Verdict verdict = gate.evaluate(feed("public", "desk@example.org"));

    assertThat(verdict).isEqualTo(new Verdict("pack@v1", "pass", List.of(), List.of()));
  }

  @Test
  void evaluate_withoutContact_warnsAndFindsTheWaiver() {
    Verdict verdict = gate.evaluate(feed("internal", ""));

    assertThat(verdict.decision()).isEqualTo("warn");
    assertThat(verdict.findings()).extracting(Finding::ruleId).containsExactly("KFM-META-002");
    assertThat(verdict.waivers())
        .extracting(Waiver::waiverId)
        .containsExactly("waiver_2026_01_23_001");
  }

  @Test
  void evaluate_sensitive_isDenied() {
    Verdict verdict = gate.evaluate(feed("sensitive", "desk@example.org"));

    assertThat(verdict.denied()).isTrue();
    assertThat(verdict.findings()).extracting(Finding::ruleId).containsExactly("KFM-GEO-001");
  }

  private static Feed feed(String classification, String contact) {
    return new Feed(
        "kfm.ingest.hydrology.rain_gauges",
        "hydrology",
        "kfm.dataset.hydrology.rain_gauges",
        "county",
        classification,
        contact,
        "bulletins/rain-gauges.json",
        15,
        List.of(),
        Map.of());
  }
}
