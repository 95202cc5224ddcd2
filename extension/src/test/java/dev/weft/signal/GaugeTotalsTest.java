package dev.weft.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GaugeTotalsTest {
  private final GaugeTotals totals = new GaugeTotals();

  @Test
  void members_areCountedOnce_andNoLongerOnceTheyAreGone() {
    assertThat(member("a", "m1", true)).isEqualTo(1);
    assertThat(member("a", "m1", true)).isEqualTo(1);
    assertThat(member("a", "m2", true)).isEqualTo(2);
    assertThat(member("b", "m1", true)).isEqualTo(1);
    assertThat(member("a", "m1", false)).isEqualTo(1);
    assertThat(member("a", "m2", false)).isZero();
    assertThat(member("a", "m2", false)).isZero();
    assertThat(member("a", "m2", true)).isEqualTo(1);
  }

  @Test
  void sets_areAsManyAsTotalsAtMost_andMakeRoomWhenTheyAreEmpty() {
    for (int i = 0; i < 10_000; i++) {
      member("left " + i, "m", true);
      member("left " + i, "m", false);
      member("never " + i, "m", false);
      totals.add("metric", List.of("total " + i), 1);
    }
    for (int i = 0; i < 10_000; i++) {
      member("kept " + i, "m1", true);
    }

    assertThat(member("kept 0", "m2", true)).isEqualTo(2);
    assertThat(member("further", "m1", true)).isEqualTo(1);
    assertThat(member("further", "m2", true)).as("is not kept").isEqualTo(1);
    assertThat(totals.add("metric", List.of("further"), 5)).isEqualTo(5);
    assertThat(totals.add("metric", List.of("further"), 5)).as("is not kept").isEqualTo(5);
  }

  private int member(String label, String member, boolean belongs) {
    return totals.member("metric", List.of(label), member, belongs);
  }
}
