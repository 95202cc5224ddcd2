package dev.weft.process;

import static org.assertj.core.api.Assertions.assertThat;

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

class RedactionValueTest {

  @Test
  void structure_withoutAFind_isTheSameInstance() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("list", List.of("a", 1, true, 2.5));
    map.put("nothing", null);
    map.put("has_password", true);
    Value<?> complex = Value.of(Map.of("a", Value.of(Value.of("b"), Value.of(1L))));

    assertThat(Redaction.value("x", map)).isSameAs(map);
    assertThat(Redaction.value("x", complex)).isSameAs(complex);
    assertThat(Redaction.value("x", 7L)).isEqualTo(7L);
    assertThat(Redaction.changed(map, Redaction.value("x", map))).isFalse();
  }

  @Test
  void structure_isMaskedByNamesAndByTexts() {
    Map<String, Object> map =
        Map.of(
            "user", Map.of("password", List.of("a"), "pin_secret", 1234),
            "notes", List.of("to a@example.org", 5));

    Object masked = Redaction.value("x", map);

    assertThat(masked)
        .isEqualTo(
            Map.of(
                "user", Map.of("password", "[REDACTED]", "pin_secret", "[REDACTED]"),
                "notes", List.of("to [EMAIL]", 5)));
    assertThat(Redaction.changed(map, masked)).isTrue();
    assertThat(Redaction.value("x", masked)).isSameAs(masked);
    assertThat(Redaction.value("api_key", List.of("a"))).isEqualTo("[REDACTED]");
    assertThat(Redaction.value("x", Map.of("a@example.org", 1))).isEqualTo(Map.of("[EMAIL]", 1));
  }

  @Test
  void complexValue_isMaskedByNamesAndByTexts() {
    Value<?> value =
        Value.of(
            KeyValue.of("token", Value.of("a")),
            KeyValue.of("list", Value.of(Value.of("a@example.org"), Value.of(1L))));

    assertThat(Redaction.value("x", value))
        .isEqualTo(
            Value.of(
                KeyValue.of("token", Value.of("[REDACTED]")),
                KeyValue.of("list", Value.of(Value.of("[EMAIL]"), Value.of(1L)))));
  }

  @Test
  void structure_thatHoldsItself_isMaskedInTheDepth() {
    List<Object> cycle = new ArrayList<>();
    cycle.add("a");
    cycle.add(cycle);

    String masked = Redaction.value("x", cycle).toString();

    assertThat(masked).isEqualTo("[a, ".repeat(8) + "[REDACTED]" + "]".repeat(8));
  }

  @Test
  void structure_thatHoldsItselfOften_isBoundedAsAWhole() {
    List<Object> cycle = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      cycle.add(cycle);
    }

    assertThat(Redaction.value("x", cycle).toString().length()).isLessThan(20_000);
  }

  @Test
  void list_thatIsTooLong_losesItsEnd() {
    assertThat((List<?>) Redaction.value("x", Collections.nCopies(1_000, "a"))).hasSize(1_000);
    assertThat(Redaction.value("x", Collections.nCopies(1_001, "a@example.org")))
        .isEqualTo(Collections.nCopies(1_000, "[EMAIL]"));
  }

  @Test
  void value_thatCannotBeRead_isMasked() {
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

    assertThat(Redaction.value("x", broken)).isEqualTo("[REDACTED]");
  }

  @Test
  void otherObject_isReadAsItsText() {
    URI address = URI.create("mailto:a@example.org");

    assertThat(Redaction.value("x", address)).isEqualTo("mailto:[EMAIL]");
  }
}
