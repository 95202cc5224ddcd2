package dev.weft.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Documents on a disk that does not do as it should. */
class DocumentWriterTest {
  private static final Path FILE = Path.of("/runs/manifest.json");
  private static final Duration LONG = Duration.ofMinutes(1);

  private final List<String> written = new CopyOnWriteArrayList<>();
  private final CountDownLatch stalled = new CountDownLatch(1);
  private final CountDownLatch moves = new CountDownLatch(1);
  private final LedgerReport report = new LedgerReport();

  @Test
  void write_onADiskThatWorks_returnsWhenTheDocumentIsThere() {
    DocumentWriter writer = new DocumentWriter(this::take, LONG, report);

    writer.write(FILE, "a");

    assertThat(written).containsExactly("a");
    assertThat(report.documents()).isZero();
  }

  @Test
  void write_whileTheDiskIsStalled_holdsNobody_andAllIsWrittenOnceAndInOrderWhenItMoves() {
    DocumentWriter writer = stalledWriter(Duration.ofMillis(10));

    IntStream.range(0, 100).forEach(i -> writer.write(FILE, "document " + i));
    assertThat(written).isEmpty();
    moves.countDown();

    assertThat(writer.flush(LONG)).isZero();
    assertThat(written)
        .containsExactlyElementsOf(IntStream.range(0, 100).mapToObj(i -> "document " + i).toList());
    assertThat(report.documents()).isZero();
  }

  @Test
  void write_whenTooManyWait_givesUpTheNewest_andCountsAndSaysItOnce() throws Exception {
    try (WeftLog log = new WeftLog()) {
      DocumentWriter writer = stalledWriter(Duration.ZERO);
      writer.write(FILE, "first");
      stalled.await(); // it is with the disk, no longer in the queue

      IntStream.range(0, DocumentWriter.MOST + 3).forEach(i -> writer.write(FILE, "later"));
      moves.countDown();

      assertThat(writer.flush(LONG)).isZero();
      assertThat(written).hasSize(1 + DocumentWriter.MOST);
      assertThat(report.documents()).isEqualTo(3);
      assertThat(log.lines())
          .containsExactly(
              "WARNING weft: the document "
                  + FILE
                  + " is not written (too many wait for the disk)");
    }
  }

  @Test
  void write_afterOneWaitedInVain_waitsAgainOnceTheDiskMoves() {
    DocumentWriter writer = stalledWriter(Duration.ofSeconds(2));
    writer.write(FILE, "in vain");
    writer.write(FILE, "not waited for");
    moves.countDown();
    assertThat(writer.flush(LONG)).isZero();

    writer.write(FILE, "waited for");

    assertThat(written).endsWith("waited for");
  }

  @Test
  void write_onADiskThatFails_isCountedEachTimeAndSaidOnce() {
    try (WeftLog log = new WeftLog()) {
      DocumentWriter writer =
          new DocumentWriter(
              (file, text) -> {
                throw new IOException("No space left on device");
              },
              LONG,
              report);

      writer.write(FILE, "a");
      writer.write(FILE, "b");

      assertThat(report.documents()).isEqualTo(2);
      assertThat(log.lines())
          .containsExactly(
              "WARNING weft: the document " + FILE + " is not written (No space left on device)");
    }
  }

  @Test
  void flush_whileTheDiskIsStalled_endsAndSaysHowManyWait() {
    DocumentWriter writer = stalledWriter(Duration.ZERO);
    IntStream.range(0, 3).forEach(i -> writer.write(FILE, "document " + i));

    assertThat(writer.flush(Duration.ofMillis(10))).isGreaterThanOrEqualTo(3);
    moves.countDown();
    assertThat(writer.flush(LONG)).isZero();
  }

  @Test
  void write_onAThreadThatIsInterrupted_writesAndLeavesItInterrupted() {
    DocumentWriter writer = new DocumentWriter(this::take, LONG, report);

    Thread.currentThread().interrupt();
    writer.write(FILE, "a");

    assertThat(Thread.interrupted()).isTrue();
    await().untilAsserted(() -> assertThat(written).containsExactly("a"));
  }

  private DocumentWriter stalledWriter(@Nullable Duration maxWait) {
    return new DocumentWriter(
        (file, text) -> {
          stalled.countDown();
          awaitMove();
          take(file, text);
        },
        maxWait,
        report);
  }

  private void awaitMove() throws IOException {
    try {
      moves.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void take(Path file, String text) {
    written.add(text);
  }
}
