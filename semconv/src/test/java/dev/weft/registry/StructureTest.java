package dev.weft.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StructureTest {

  @Test
  void plain_makesListsAndMapsOfComplexValues() {
    Value<?> value =
        Value.of(
            Map.of("list", Value.of(Value.of("a"), Value.of(1L), Value.of(true), Value.empty())));

    assertThat(String.valueOf(Structure.plain(value))).isEqualTo("{list=[a, 1, true, null]}");
    assertThat(Structure.plain("text")).isEqualTo("text");
  }

  @Test
  void copy_cannotBeChangedAndDoesNotFollowTheOriginal() {
    List<Object> inner = new ArrayList<>(List.of(1L));
    Map<String, Object> original = new HashMap<>(Map.of("inner", inner));

    Map<String, Object> copy = Objects.requireNonNull(Structure.copy(original));
    inner.add(2L);
    original.put("later", true);

    assertThat(copy).isEqualTo(Map.of("inner", List.of(1L)));
    assertThatThrownBy(() -> copy.put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void structure_thatHoldsItself_isCopiedOnlySoFar_andRefused() {
    Map<String, Object> map = new HashMap<>();
    map.put("self", List.of(map));

    assertThat(Structure.problem(Structure.copy(map))).isEqualTo("is nested deeper than 16");
  }

  @Test
  void problem_namesWhatJsonCannotHold() {
    assertThat(Structure.problem(Map.of("a", List.of(1L, 2.5, "x", false)))).isNull();
    assertThat(Structure.problem(List.of(Double.POSITIVE_INFINITY))).contains("JSON");
    assertThat(Structure.problem(Map.of("a", new Object()))).contains("JSON");
    assertThat(Structure.problem(Map.of(1, "a"))).contains("no string");
  }
}
