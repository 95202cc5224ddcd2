package dev.weft.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.chora.ChoraAttributes;
import dev.weft.chora.ChoraEvents;
import dev.weft.line.LineBuffer;
import dev.weft.line.LineEncoder;
import dev.weft.registry.EventType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageLayoutTest {

  private static final EventType TYPE = ChoraEvents.WORKFLOW_STARTED;

  @Test
  void lines_areWholeAndNoneCrossesABorderUnlessItIsLongerThanAPage() {
    Random random = new Random(3);
    PageLayout layout = new PageLayout();
    for (int round = 0; round < 200; round++) {
      LineBuffer lines = new LineBuffer();
      for (int i = random.nextInt(60); i >= 0; i--) {
        encode("x".repeat(random.nextInt(random.nextInt(5) == 0 ? 9000 : 400)), lines);
      }
      long place = random.nextLong(1L << 40);

      layout.layOut(lines, place, false);

      String laidOut = new String(layout.array(), 0, layout.length(), StandardCharsets.US_ASCII);
      String asTheyWere = new String(lines.array(), 0, lines.length(), StandardCharsets.US_ASCII);
      assertThat(laidOut.replaceAll("(?m)^ +", "")).isEqualTo(asTheyWere);
      assertThat(crossings(laidOut, place)).isEmpty();
    }
  }

  @Test
  void fragment_isClosedByALineFeed() {
    LineBuffer lines = new LineBuffer();
    encode("x", lines);
    PageLayout layout = new PageLayout();

    layout.layOut(lines, 5, true);

    assertThat(layout.length()).isEqualTo(lines.length() + 1);
    assertThat(layout.array()[0]).isEqualTo((byte) '\n');
  }

  @Test
  void linesThatEndAtTheBorder_fitAsTheyAre() {
    LineBuffer lines = new LineBuffer();
    encode("x", lines);
    long border = 7L * PageLayout.PAGE_BYTES;

    assertThat(PageLayout.fits(lines, border - lines.length())).isTrue();
    assertThat(PageLayout.fits(lines, border - lines.length() + 1)).isFalse();
    assertThat(PageLayout.fits(lines, border)).isTrue();
  }

  private static List<String> crossings(String text, long place) {
    List<String> crossings = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start) + 1;
      int brace = text.indexOf('{', start);
      long firstPage = (place + brace) / PageLayout.PAGE_BYTES;
      long lastPage = (place + end - 1) / PageLayout.PAGE_BYTES;
      if (firstPage != lastPage && end - brace <= PageLayout.PAGE_BYTES) {
        crossings.add(text.substring(start, end));
      }
      start = end;
    }
    return crossings;
  }

  private static void encode(String workflow, LineBuffer lines) {
    @Nullable Object[] values = new Object[TYPE.fields().size()];
    int status = TYPE.indexOf(ChoraAttributes.STATUS);
    values[status] = TYPE.fields().get(status).allowed().get(0);
    values[TYPE.indexOf(ChoraAttributes.WORKFLOW_ID)] = workflow;
    LineEncoder.withAllFields().encode(TYPE, 0, values, lines);
  }
}
