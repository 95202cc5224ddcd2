package org.riverbend.compose.gauge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.riverbend.compose.gauge.Reading.Quality;
import org.riverbend.compose.gauge.StationWeek.Warning;

class StationWeekTest {
  private static final Station STATION =
      new Station("RB-09", "Test Ford", "Arle", 10, 100, 1.0, 2.0, 2020, "on foot");
  private static final LocalDateTime START = LocalDateTime.of(2026, 4, 27, 0, 0);

  @Test
  void summary_suspectReading_isCountedAsGapOnly() {
    StationWeek week =
        new StationWeek(
            STATION,
            Arrays.asList(
                new Reading("RB-09", START, 0.40, Quality.GOOD),
                new Reading("RB-09", START.plusHours(6), 9.99, Quality.SUSPECT),
                new Reading("RB-09", START.plusHours(12), 0.60, Quality.ESTIMATED)));

    assertThat(week.highestM()).isEqualTo(0.60);
    assertThat(week.meanM()).isCloseTo(0.50, within(1e-9));
    assertThat(week.gaps()).isEqualTo(1);
    assertThat(week.warning()).isEqualTo(Warning.NONE);
  }

  @Test
  void warning_levelOnTheThreshold_isReached() {
    assertThat(week(0.5, 1.0).warning()).isEqualTo(Warning.ALERT);
    assertThat(week(0.5, 2.0).warning()).isEqualTo(Warning.FLOOD);
  }

  @Test
  void trend_firstToLast_saysRisingFallingOrSteady() {
    assertThat(week(0.50, 0.90, 0.52).trend()).isEqualTo("steady");
    assertThat(week(0.50, 0.60).trend()).isEqualTo("rising");
    assertThat(week(0.60, 0.50).trend()).isEqualTo("falling");
  }

  private static StationWeek week(double... levels) {
    return new StationWeek(
        STATION,
        IntStream.range(0, levels.length)
            .mapToObj(i -> new Reading("RB-09", START.plusHours(6L * i), levels[i], Quality.GOOD))
            .toList());
  }
}
