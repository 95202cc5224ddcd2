package dev.weft.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.config.RedactionConfig;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import java.net.URI;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@SuppressWarnings("unchecked") // lists of what was asked for
class RedactionValueTest {
  private static final Redaction REDACTION = Redaction.DEFAULT;

  @Test
  void structure_withoutAFind_isTheSameInstance() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("list", List.of("a", 1, true, 2.5));
    map.put("nothing", null);
    map.put("has_password", true);
    Value<?> complex = Value.of(Map.of("a", Value.of(Value.of("b"), Value.of(1L))));

    assertThat(REDACTION.value("x", map)).isSameAs(map);
    assertThat(REDACTION.value("x", complex)).isSameAs(complex);
    assertThat(REDACTION.value("x", 7L)).isEqualTo(7L);
    assertThat(Redaction.changed(map, REDACTION.value("x", map))).isFalse();
  }

  @Test
  void structure_isMaskedByNamesAndByTexts() {
    Map<String, Object> map =
        Map.of(
            "user", Map.of("password", List.of("a"), "pin_secret", 1234),
            "notes", List.of("to a@example.org", 5));

    Object masked = requireNonNull(REDACTION.value("x", map));

    assertThat(masked)
        .isEqualTo(
            Map.of(
                "user", Map.of("password", "[REDACTED]", "pin_secret", "[REDACTED]"),
                "notes", List.of("to [EMAIL]", 5)));
    assertThat(Redaction.changed(map, masked)).isTrue();
    assertThat(REDACTION.value("x", masked)).isSameAs(masked);
    assertThat(REDACTION.value("api_key", List.of("a"))).isEqualTo("[REDACTED]");
    assertThat(REDACTION.value("x", Map.of("a@example.org", 1))).isEqualTo(Map.of("[EMAIL]", 1));
  }

  @Test
  void complexValue_isMaskedByNamesAndByTexts() {
    Value<?> value =
        Value.of(
            KeyValue.of("token", Value.of("a")),
            KeyValue.of("list", Value.of(Value.of("a@example.org"), Value.of(1L))));

    assertThat(REDACTION.value("x", value))
        .isEqualTo(
            Value.of(
                KeyValue.of("token", Value.of("[REDACTED]")),
                KeyValue.of("list", Value.of(Value.of("[EMAIL]"), Value.of(1L)))));
  }

  @Test
  void bytes_thatAreAText_areMaskedLikeOne() {
    byte[] secret = "password=hunter2".getBytes(UTF_8);
    byte[] noText = {(byte) 0xff, 0, 1, (byte) 0xfe};
    Value<?> plain = Value.of(noText);

    assertThat(REDACTION.value("x", Value.of(secret))).isEqualTo(Value.of("password=[REDACTED]"));
    assertThat(REDACTION.value("token", plain)).isEqualTo(Value.of("[REDACTED]"));
    assertThat(REDACTION.value("x", plain)).isSameAs(plain);
  }

  @Test
  void place_inAComplexValue_isMasked() {
    Value<?> place =
        Value.of(
            KeyValue.of("lat", Value.of(52.52437)),
            KeyValue.of("lon", Value.of(13.41053)),
            KeyValue.of("zoom", Value.of(7L)));
    Value<?> coarse =
        Value.of(KeyValue.of("lat", Value.of(52.5)), KeyValue.of("lon", Value.of(13.4)));

    assertThat(REDACTION.value("x", Value.of(place)))
        .isEqualTo(
            Value.of(
                Value.of(
                    KeyValue.of("lat", Value.of("[COORDINATES]")),
                    KeyValue.of("lon", Value.of("[COORDINATES]")),
                    KeyValue.of("zoom", Value.of(7L)))));
    assertThat(REDACTION.value("x", coarse)).isSameAs(coarse);
  }

  @Test
  void structure_thatHoldsItself_isMaskedInTheDepth() {
    List<Object> cycle = new ArrayList<>();
    cycle.add("a");
    cycle.add(cycle);

    String masked = String.valueOf(REDACTION.value("x", cycle));

    assertThat(masked).isEqualTo("[a, ".repeat(8) + "[REDACTED]" + "]".repeat(8));
  }

  @Test
  void structure_thatHoldsItselfOften_isBoundedAsAWhole() {
    List<Object> cycle = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      cycle.add(cycle);
    }

    assertThat(String.valueOf(REDACTION.value("x", cycle)).length()).isLessThan(20_000);
  }

  @Test
  void list_thatIsTooLong_saysHowMuchIsMissing() {
    assertThat((List<Object>) REDACTION.value("x", Collections.nCopies(1_001, "a"))).hasSize(1_001);
    assertThat((List<Object>) REDACTION.value("x", Collections.nCopies(1_005, "a@example.org")))
        .hasSize(1_002)
        .endsWith("[EMAIL]", "...[cut 4 elements]");
    assertThat((List<Object>) REDACTION.value("x", Collections.nCopies(1_005, 7L)))
        .hasSize(1_001)
        .containsOnly(7L);
    assertThat(REDACTION.kinds("x", Collections.nCopies(1_005, 7L), 100)).containsExactly("cut");
  }

  @Test
  void map_thatIsTooLong_saysHowMuchIsMissing() {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < 1_003; i++) {
      map.put("m" + i, i);
    }

    assertThat((Map<?, ?>) REDACTION.value("x", map))
        .hasSize(1_002)
        .extracting(masked -> masked.get("..."))
        .isEqualTo("...[cut 2 members]");
  }

  @Test
  void place_inNumbersSideBySide_isMasked() {
    Map<String, Object> place = Map.of("lat", 52.520008, "lon", 13.404954, "zoom", 7.25);

    assertThat(REDACTION.value("x", Map.of("centre", place)))
        .isEqualTo(
            Map.of("centre", Map.of("lat", "[COORDINATES]", "lon", "[COORDINATES]", "zoom", 7.25)));
    assertThat(REDACTION.value("x", Map.of("coordinates", List.of(13.404954, 52.520008))))
        .isEqualTo(Map.of("coordinates", "[COORDINATES]"));
    assertThat(
            REDACTION.attributes(
                Attributes.builder()
                    .put("geo.location.lat", 52.520008)
                    .put("geo.location.lon", 13.404954)
                    .put("other", 1.234)
                    .build()))
        .isEqualTo(
            Attributes.builder()
                .put("geo.location.lat", "[COORDINATES]")
                .put("geo.location.lon", "[COORDINATES]")
                .put("other", 1.234)
                .build());
  }

  @Test
  void place_thatIsCoarseOrHalf_isLeftAlone() {
    Map<String, Object> coarse = Map.of("lat", 52.5, "lon", 13.4);
    Map<String, Object> half = Map.of("lat", 52.520008, "weight", 13.404954);

    assertThat(REDACTION.value("x", coarse)).isSameAs(coarse);
    assertThat(REDACTION.value("x", half)).isSameAs(half);
  }

  @Test
  void value_thatCannotBeRead_isMaskedAndCounted() {
    List<Object> broken =
        new AbstractList<>() {
          @Override
          public Object get(int index) {
            throw new IllegalStateException("closed");
          }

          @Override
          public int size() {
            return 1;
          }
        };

    Redaction redaction = new Redaction(RedactionConfig.DEFAULT);
    assertThat(redaction.value("x", broken)).isEqualTo("[REDACTED]");
    assertThat(redaction.failures()).isEqualTo(1);
  }

  @Test
  void otherObject_isReadAsItsText() {
    URI address = URI.create("mailto:a@example.org");

    assertThat(REDACTION.value("x", address)).isEqualTo("mailto:[EMAIL]");
  }
}
