package dev.weft.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.weft.archive.SegmentKeys;
import dev.weft.audit.file.ArchiveLock;
import dev.weft.command.Commands;
import dev.weft.segment.LedgerLock;
import dev.weft.segment.Segment;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.Segments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasing in segments that a running agent may be about to give another form. */
class SegmentErasureTest {

  private static final List<SegmentCodec> GZIP = List.of(SegmentCodec.GZIP);

  private final Path keyFile;
  private final ChainedLedger ledger;
  private final Segment segment;

  SegmentErasureTest(@TempDir Path directory) throws IOException {
    keyFile = directory.resolve("key.json");
    ledger = ChainedLedger.rotating(directory.resolve("ledger.ndjson"), 2_500).write("req", 20);
    segment = Segments.of(ledger.file).get(0);
  }

  @Test
  void compressedSegment_isLeftAlone_whileTheArchiveWorksOnIt() throws Exception {
    Path compressed = as(List.of(SegmentCodec.GZIP));
    byte[] before = Files.readAllBytes(compressed);
    CompletableFuture<LedgerEraser.Erasure> done = new CompletableFuture<>();
    Thread erasing =
        new Thread(
            () -> {
              try {
                done.complete(eraser().erase(compressed, null));
              } catch (IOException | RuntimeException e) {
                done.completeExceptionally(e);
              }
            });

    try (LedgerLock lock =
        Objects.requireNonNull(LedgerLock.tryAcquire(LedgerLock.ofArchive(ledger.file)))) {
      erasing.start();
      await().until(() -> erasing.getState() == Thread.State.TIMED_WAITING || done.isDone());
      assertThat(done).isNotDone();
      assertThat(compressed).hasBinaryContent(before);
      assertThat(lock).isNotNull();
    }

    assertThat(done.get().erased()).isNotEmpty();
    assertThat(linesOf(GZIP)).doesNotContain("actor-1").contains("actor-2");
    assertThat(ledger.verify().findings()).isEmpty();
  }

  @Test
  void archiveThatWorksForTooLong_isTold() throws IOException {
    try (LedgerLock lock =
        Objects.requireNonNull(LedgerLock.tryAcquire(LedgerLock.ofArchive(ledger.file)))) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> ArchiveLock.acquire(ledger.file, Duration.ofMillis(30)).close())
          .isInstanceOf(IOException.class)
          .hasMessage("another process holds " + ledger.file + ".archive.lock -> try again later");
    }
  }

  @Test
  void encryptedSegment_isErasedWithItsKey_staysEncrypted_andVerifies() throws IOException {
    SegmentKeys.generate(keyFile);
    List<SegmentCodec> codecs = SegmentKeys.codecs(keyFile);
    Path encrypted = as(codecs);
    String file = ledger.file.toString();
    assertThat(run("ledger", "erase", file, "--subject", "actor-1"))
        .as("without its key")
        .isEqualTo(1);

    assertThat(
            run(
                "ledger",
                "erase",
                file,
                "--subject",
                "actor-1",
                "--encryption-key-file",
                keyFile.toString()))
        .isZero();

    assertThat(linesOf(codecs)).doesNotContain("actor-1").contains("actor-2");
    assertThat(new String(Files.readAllBytes(encrypted), ISO_8859_1)).doesNotContain("actor");
    assertThat(Segments.files(ledger.file).get(0).file()).isEqualTo(encrypted);
    assertThat(new ChainVerifier(ledger.file, null, null, codecs).verify().findings()).isEmpty();
    assertThat(run("ledger", "verify", file, "--encryption-key-file", keyFile.toString())).isZero();
    assertThat(run("ledger", "verify", file)).as("without its key").isEqualTo(1);
  }

  @Test
  void segmentThatIsNamedItself_isErasedWithARecord() throws IOException {
    eraser().erase(segment.file(), null);

    assertThat(segment.file()).content().doesNotContain("actor-1");
    assertThat(ledger.verify().findings()).isEmpty();
    assertThat(ledger.files.chain()).content().contains("\"kind\":\"erased\"");
  }

  /** Of an archive that was killed before it could delete them. */
  @Test
  void otherFormsOfTheSegment_andUnfinishedOnes_areDeleted() throws IOException {
    byte[] lines = Files.readAllBytes(segment.file());
    Path compressed = as(GZIP);
    Files.write(segment.file(), lines);
    Path unfinished = Files.copy(compressed, Path.of(compressed + Segments.PART));
    Path other =
        Files.writeString(ledger.file.resolveSibling("ledger-x" + Segments.PART), "another's");

    eraser().erase(segment.file(), null);

    assertThat(compressed).doesNotExist();
    assertThat(unfinished).doesNotExist();
    assertThat(other).exists();
    assertThat(segment.file()).content().doesNotContain("actor-1").contains("actor-2");
    assertThat(ledger.verify().findings()).isEmpty();
  }

  private static LedgerEraser eraser() {
    return new LedgerEraser(
        Subject.of("actor-1", Set.of()), "officer", "", null, Clock.systemUTC());
  }

  /** Gives the segment that form. */
  private Path as(List<SegmentCodec> codecs) throws IOException {
    StringBuilder name = new StringBuilder(segment.name().toString());
    codecs.forEach(codec -> name.append(codec.suffix()));
    Path file = segment.file().resolveSibling(name.toString());
    OutputStream out = Files.newOutputStream(file);
    for (int i = codecs.size() - 1; i >= 0; i--) {
      out = codecs.get(i).encode(out, segment.name());
    }
    try (OutputStream encoded = out) {
      Files.copy(segment.file(), encoded);
    }
    Files.delete(segment.file());
    return file;
  }

  private String linesOf(List<SegmentCodec> codecs) throws IOException {
    try (InputStream in = Segments.of(ledger.file).get(0).open(codecs)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static int run(String... arguments) {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    return Commands.run(nowhere, nowhere, arguments);
  }
}
