package dev.weft.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.guard.Pressure.Step;
import org.junit.jupiter.api.Test;

class PressureTest {
  private static final long SECOND = 1_000_000_000;

  private final Pressure pressure = new Pressure(0.1, 2, 0);
  private double fill;
  private long now;

  @Test
  void buffer_thatFills_raisesTheStepAtOnce_andLowersItOneAfterAnother() {
    pressure.ledgerFill(() -> fill);

    fill = 0.95;
    assertThat(after(1)).isEqualTo(Step.UNIMPORTANT);
    fill = 0.85;
    assertThat(after(30)).as("not low enough to fall").isEqualTo(Step.UNIMPORTANT);
    fill = 0;
    assertThat(after(9)).isEqualTo(Step.UNIMPORTANT);
    assertThat(after(1)).isEqualTo(Step.ROOTS);
    assertThat(after(10)).isEqualTo(Step.FREQUENT);
    assertThat(after(10)).isEqualTo(Step.NORMAL);
    assertThat(after(60)).isEqualTo(Step.NORMAL);
  }

  @Test
  void buffer_thatSwings_neverLowersTheStep() {
    pressure.ledgerFill(() -> fill);
    for (int i = 0; i < 20; i++) {
      fill = 0.8;
      assertThat(after(1)).isEqualTo(Step.ROOTS);
      fill = 0.1;
      assertThat(after(8)).isEqualTo(Step.ROOTS);
    }
  }

  @Test
  void processorTime_neverTouchesWhatIsNotFrequent() {
    spend(0.19, 10);
    assertThat(pressure.step()).as("0.095 of two processors").isEqualTo(Step.NORMAL);

    spend(0.25, 10);
    assertThat(pressure.step()).isEqualTo(Step.FREQUENT);
    assertThat(pressure.thins(true)).isTrue();
    assertThat(pressure.thins(false)).isFalse();
    assertThat(pressure.onlyRoots()).isFalse();

    spend(2, 10);
    assertThat(pressure.step()).isEqualTo(Step.ROOTS);
    assertThat(pressure.onlyRoots()).isTrue();
    assertThat(pressure.thins(false)).isFalse();
    assertThat(pressure.share()).isEqualTo(1.0);

    spend(0, 30);
    assertThat(pressure.step()).isEqualTo(Step.NORMAL);
  }

  @Test
  void clock_thatJumps_neitherSticksNorRaises() {
    spend(0.1, 20);
    now += 3600 * SECOND;
    assertThat(after(1)).isEqualTo(Step.NORMAL);

    pressure.ledgerFill(() -> 0.6);
    assertThat(after(1)).isEqualTo(Step.FREQUENT);
    now += 3600 * SECOND;
    pressure.ledgerFill(() -> 0);
    assertThat(after(21)).isEqualTo(Step.NORMAL);
  }

  /** What is kept busy of one processor, for so many seconds. */
  private void spend(double processors, int seconds) {
    for (int i = 0; i < seconds; i++) {
      now += SECOND;
      pressure.spent((long) (processors * SECOND), now);
    }
  }

  private Step after(int seconds) {
    spend(0, seconds);
    return pressure.step();
  }
}
