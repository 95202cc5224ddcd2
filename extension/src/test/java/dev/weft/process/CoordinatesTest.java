package dev.weft.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinatesTest {
  private static final List<Double> BERLIN = List.of(13.0881, 52.3382, 13.7611, 52.6755);

  @ParameterizedTest
  @CsvSource({"0,public", "5.5,internal", "10,public"})
  void box_thatIsCoarse_leavesWithOneDecimal(double zoom, String classification) {
    assertThat(Coordinates.bbox(BERLIN, zoom, classification))
        .containsExactly(13.1, 52.3, 13.8, 52.7);
  }

  @ParameterizedTest
  @CsvSource({
    "10.01,public",
    "-1,public",
    "NaN,public",
    "5,restricted",
    "5,confidential",
    "5,PUBLIC",
    "5,''"
  })
  void box_underADetailedZoomOrAClosedClassification_isDropped(double zoom, String classification) {
    assertThat(Coordinates.bbox(BERLIN, zoom, classification)).isNull();
  }

  @Test
  void box_ofUnknownZoomOrClassification_isDropped() {
    assertThat(Coordinates.bbox(BERLIN, null, "public")).isNull();
    assertThat(Coordinates.bbox(BERLIN, 5, null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13.4,52.5,13.49,52.6",
        "13.4,52.5,13.5,52.59",
        "13.44,52.5,13.46,52.6",
        "13.4,52.6,13.5,52.5",
        "13.4,52.5,13.5",
        "13.4,52.5,13.5,52.6,1",
        "13.4,52.5,180.1,52.6",
        "13.4,52.5,13.5,90.1",
        "NaN,52.5,13.5,52.6",
        "-Infinity,52.5,13.5,52.6"
      })
  void box_thatIsNarrowOrNoBox_isDropped(String box) {
    List<Double> sides = Arrays.stream(box.split(",", -1)).map(Double::valueOf).toList();

    assertThat(Coordinates.bbox(sides, 5, "public")).isNull();
  }

  @Test
  void box_ofATenthOfADegree_isWideEnoughInEveryNumberType() {
    assertThat(Coordinates.bbox(List.of(13.4, 52.5, 13.5, 52.6), 5, "public"))
        .containsExactly(13.4, 52.5, 13.5, 52.6);
    assertThat(Coordinates.bbox(List.of(13.4f, 52.5f, 13.5f, 52.6f), 5, "public"))
        .containsExactly(13.4, 52.5, 13.5, 52.6);
    assertThat(Coordinates.bbox(List.of(-1, -2L, 1, 2L), 5, "public"))
        .containsExactly(-1.0, -2.0, 1.0, 2.0);
  }

  @Test
  void box_acrossTheDateLine_isMeasuredAcrossIt() {
    assertThat(Coordinates.bbox(List.of(179.95, -1.0, -179.8, 1.0), 5, "public"))
        .containsExactly(180.0, -1.0, -179.8, 1.0);
    assertThat(Coordinates.bbox(List.of(179.98, -1.0, -179.98, 1.0), 5, "public")).isNull();
  }

  @Test
  void box_ofHostileNumbers_isDroppedWithoutHarm() {
    List<BigDecimal> huge =
        List.of(
            new BigDecimal("1E+1000000000"),
            BigDecimal.ONE,
            new BigDecimal("1E-1000000000"),
            BigDecimal.TEN);

    assertThat(Coordinates.bbox(huge, 5, "public")).isNull();
    assertThat(Coordinates.bbox(Arrays.asList(1.0, null, 2.0, 3.0), 5, "public")).isNull();
  }
}
