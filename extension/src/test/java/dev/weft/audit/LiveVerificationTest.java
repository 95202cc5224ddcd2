package dev.weft.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.weft.audit.Finding.Kind;
import dev.weft.audit.file.ChainLock;
import dev.weft.segment.LedgerLock;
import dev.weft.segment.Segment;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor verifies a ledger to which another process writes, and which becomes segments. */
class LiveVerificationTest {

  private static final int VERIFICATIONS = 25;
  private static final int SEGMENT_BYTES = 2_500;

  private final Path directory;
  private final Path file;
  private Process writer;

  LiveVerificationTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    this.file = directory.resolve("ledger.ndjson");
    this.writer = ChainWriter.start(file, "live", directory.resolve("live"), SEGMENT_BYTES);
    await().atMost(Duration.ofMinutes(1)).until(() -> Segments.of(file).size() > 2);
  }

  @AfterEach
  void killWriter() throws InterruptedException {
    ChainWriter.kill(writer);
  }

  @Test
  void ledger_thatIsWrittenAndRotated_hasNoFinding_untilALineIsEdited() throws Exception {
    int segments = Segments.of(file).size();
    long lines = 0;
    for (int i = 0; i < VERIFICATIONS; i++) {
      Verification found = verify();
      assertThat(found.findings()).isEmpty();
      assertThat(found.lines()).isGreaterThanOrEqualTo(lines);
      lines = found.lines();
    }
    assertThat(writer.isAlive()).isTrue();
    assertThat(Segments.of(file)).hasSizeGreaterThan(segments);

    Segment edited = Segments.of(file).get(1);
    String text = Files.readString(edited.file());
    Files.writeString(edited.file(), text.replaceFirst("\"session\"", "\"Session\""));

    assertThat(verify().findings())
        .containsExactly(new Finding(Kind.EDITED, 1, edited.name() + ": line 1 was edited"));
  }

  @Test
  void segments_thatAreCompressedErasedAndRemovedMeanwhile_haveNoFinding() throws Exception {
    CompletableFuture<Integer> done = new CompletableFuture<>();
    Thread officer =
        new Thread(
            () -> {
              try {
                int touched = 0;
                while (!done.isDone()) {
                  touched += work(touched);
                }
              } catch (IOException | RuntimeException e) {
                done.completeExceptionally(e);
              }
            });
    officer.start();

    List<Verification> found = new ArrayList<>();
    for (int i = 0; i < VERIFICATIONS; i++) {
      found.add(verify());
    }
    boolean worked = done.complete(VERIFICATIONS);
    officer.join();

    assertThat(worked).isTrue();
    assertThat(found).allSatisfy(one -> assertThat(one.findings()).isEmpty());
    assertThat(found.get(VERIFICATIONS - 1).notes())
        .anyMatch(note -> note.contains("was removed"))
        .anyMatch(note -> note.contains("lines were erased"));
  }

  @Test
  void erasureThatIsNotDone_isWaitedFor_andThenFound() throws Exception {
    ChainWriter.kill(writer);
    ChainedLedger.rotating(file, SEGMENT_BYTES).write("more", 1);
    Segment segment = Segments.of(file).get(0);
    byte[] before = Files.readAllBytes(segment.file());
    eraser("live-1").eraseSegment(file, segment.name(), null, List.of(SegmentCodec.GZIP));
    byte[] after = Files.readAllBytes(segment.file());
    Files.write(segment.file(), before);

    assertThat(verify().findings()).extracting(Finding::kind).containsExactly(Kind.ERASURE);
    CompletableFuture<Verification> waiting;
    Thread auditor;
    try (LedgerLock lock =
        Objects.requireNonNull(LedgerLock.tryAcquire(LedgerLock.ofArchive(file)))) {
      assertThat(lock).isNotNull();
      waiting = new CompletableFuture<>();
      auditor = new Thread(() -> complete(waiting));
      auditor.start();
      await().until(() -> auditor.getState() == Thread.State.TIMED_WAITING || waiting.isDone());
      assertThat(waiting).isNotDone();
      Files.write(segment.file(), after);
    }
    assertThat(waiting.get().findings()).isEmpty();
  }

  @Test
  void writerThatHoldsTheLock_leavesNothingToBeTold() throws Exception {
    ChainWriter.kill(writer);
    ChainLock lock = new ChainLock(file.resolveSibling("ledger.ndjson.chain.lock"));
    assertThat(lock.acquire(Duration.ofSeconds(10))).isTrue();
    CompletableFuture<Verification> waiting = new CompletableFuture<>();
    try {
      Thread auditor = new Thread(() -> complete(waiting));
      auditor.start();
      auditor.join();
    } finally {
      lock.release();
    }

    assertThatThrownBy(waiting::get)
        .cause()
        .isInstanceOf(IOException.class)
        .hasMessage("another process holds " + file + ".chain.lock -> try again later");
  }

  private void complete(CompletableFuture<Verification> result) {
    try {
      result.complete(verify());
    } catch (IOException e) {
      result.completeExceptionally(e);
    }
  }

  private Verification verify() throws IOException {
    return new ChainVerifier(file, null, null).verify();
  }

  /** What the archive and an officer do to a segment, each to another one. */
  private int work(int number) throws IOException {
    List<Segment> segments = Segments.of(file);
    if (segments.size() < 4) {
      return 0;
    }
    Segment segment = segments.get(number % 3);
    switch (number % 3) {
      case 0 -> remove(segment);
      case 1 -> compress(segment);
      default -> eraseFirst(segment);
    }
    return 1;
  }

  private void eraseFirst(Segment segment) throws IOException {
    LedgerEraser eraser = eraser("actor");
    eraser.eraseSegment(file, segment.name(), null, List.of(SegmentCodec.GZIP));
  }

  private void remove(Segment segment) throws IOException {
    new ChainedSegments(path -> new Chain(path, null, null, null, Clock.systemUTC(), problem -> {}))
        .removing(file, segment);
    Files.delete(segment.file());
  }

  private void compress(Segment segment) throws IOException {
    if (!segment.isPlain()) {
      return;
    }
    Path part = directory.resolve("part");
    try (OutputStream out = SegmentCodec.GZIP.encode(Files.newOutputStream(part), segment.name())) {
      Files.copy(segment.file(), out);
    }
    Path target = segment.file().resolveSibling(segment.name() + ".gz");
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    Files.delete(segment.file());
  }

  private static LedgerEraser eraser(String subject) {
    Subject who = Subject.of(subject, Set.of("correlation.correlation_id"));
    return new LedgerEraser(who, "officer", "", null, Clock.systemUTC());
  }
}
