package dev.weft.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShareTest {

  @Test
  void share_isKeptEvenly() {
    assertThat(kept(0.25, 12)).containsExactly(4, 8, 12);
    assertThat(kept(2.0 / 3, 6)).containsExactly(2, 3, 5, 6);
    assertThat(kept(1, 3)).containsExactly(1, 2, 3);
  }

  @Test
  void oneOfSoMany_isExactlyTheLastOfThem() {
    for (int every = 1; every <= 1000; every++) {
      assertThat(kept(1.0 / every, 2 * every))
          .contains(every, 2 * every)
          .hasSize(2 * every / every);
    }
  }

  private static List<Integer> kept(double share, int of) {
    Share sampled = new Share(share);
    return IntStream.rangeClosed(1, of).filter(i -> sampled.keepsNext()).boxed().toList();
  }
}
