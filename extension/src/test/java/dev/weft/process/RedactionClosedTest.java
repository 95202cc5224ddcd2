package dev.weft.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.chora.ChoraAttributes;
import dev.weft.config.ConfigReader;
import dev.weft.config.RedactionConfig;
import dev.weft.config.RedactionConfig.Mode;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves the process while it is not known what should be found. */
class RedactionClosedTest {
  private static final Redaction CLOSED = closed(Mode.MASK, Set.of("contact"));

  @Test
  void settings_thatCannotBeUsed_maskWhatTheyMightHaveCovered() {
    Map<String, String> settings =
        Map.of("weft.redaction.patterns", "/nope/pats", "weft.redaction.deny", "(emp");
    RedactionConfig config = new ConfigReader(settings, Map.of(), Map.of()).read().redaction();

    Redaction redaction = new Redaction(config);

    assertThat(redaction.text("employee EMP1234")).isEqualTo("[REDACTED]");
    assertThat(redaction.value("server.address", "EMP1234")).isEqualTo("[REDACTED]");
    assertThat(redaction.kinds("x", "EMP1234", 100)).containsExactly("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"contact", "x", "message", "network.peer.address"})
  void text_ofAnyName_isMasked_alsoOfAnAllowedOne(String name) {
    assertThat(CLOSED.value(name, "EMP1234")).isEqualTo("[REDACTED]");
    assertThat(CLOSED.value(name, "EMP1234 " + "x".repeat(10_000), 100)).isEqualTo("[REDACTED]");
    assertThat(CLOSED.value(name, List.of("EMP1234", 5L))).isEqualTo(List.of("[REDACTED]", 5L));
    assertThat(CLOSED.value(name, Value.of("EMP1234"))).isEqualTo(Value.of("[REDACTED]"));
    assertThat(CLOSED.value(name, Map.of("EMP1234", "EMP5")))
        .isEqualTo(Map.of("[REDACTED]", "[REDACTED]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "success",
        "error",
        "run_1760702400123",
        "2.0.0",
        "0af7651916cd43dd8448eb211c80319c",
        "550e8400-e29b-41d4-a716-446655440000",
        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ""
      })
  void text_thatTheContractFixes_stays(String text) {
    assertThat(CLOSED.text(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567", "a==b", "success ", "a", "[EMP1234]"})
  void text_thatAFormLeavesRoomFor_isMasked(String text) {
    assertThat(CLOSED.text(text)).isEqualTo("[REDACTED]");
  }

  @Test
  void numbersAndTruthValues_stay() {
    Attributes attributes =
        Attributes.builder()
            .put(ChoraAttributes.DURATION_MS, 5L)
            .put("d", 1.5)
            .put("b", true)
            .put(ChoraAttributes.CONTENT_CONFIG_ID, "x")
            .build();

    assertThat(CLOSED.attributes(attributes))
        .isEqualTo(
            Attributes.builder()
                .put(ChoraAttributes.DURATION_MS, 5L)
                .put("[REDACTED]", true)
                .put("[REDACTED].2", 1.5)
                .put(ChoraAttributes.CONTENT_CONFIG_ID, "[REDACTED]")
                .build());
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void secondTime_changesNothing(Mode mode) {
    Redaction closed = closed(mode, Set.of());
    String once = closed.text("EMP1234");

    assertThat(once).isEqualTo(mode == Mode.DROP ? "" : "[REDACTED]");
    assertThat(closed.text(once)).isEqualTo(once);
  }

  private static Redaction closed(Mode mode, Set<String> allow) {
    RedactionConfig open = RedactionConfig.DEFAULT;
    return new Redaction(
        new RedactionConfig(
            mode, null, open.addresses(), allow, open.deny(), open.patterns(), true));
  }
}
