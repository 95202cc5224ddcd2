package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import acme.content.Load;
import dev.weft.line.LineReader;
import dev.weft.line.LineResult;
import dev.weft.segment.Segment;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rotation, compression and encryption by the shipped jar. */
class SegmentsIT {

  private static final int CALLS = 100;
  private static final int THREADS = 2;

  @TempDir Path directory;

  @Test
  void processesThatRotateOneLedger_loseNoLine_andLoadNothingOfTink() throws IOException {
    List<RunningJvm> jvms = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      jvms.add(
          load("process-" + i, String.valueOf(CALLS))
              .property("weft.ledger.rotate-size", "5KB")
              .property("weft.ledger.compress", "gzip")
              .environment("JDK_JAVA_OPTIONS", "-Xlog:class+load=info:file=classes-" + i + ".log")
              .start());
    }

    List<JvmResult> results = jvms.stream().map(RunningJvm::result).toList();

    assertThat(Segments.of(ledger())).hasSizeGreaterThan(5);
    assertThat(read(List.of(SegmentCodec.GZIP)))
        .containsExactlyInAnyOrderElementsOf(
            results.stream()
                .flatMap(result -> result.stdout().lines())
                .map(line -> line.substring("done ".length()))
                .toList())
        .hasSize(2 * THREADS * CALLS);
    assertThat(Files.readString(directory.resolve("classes-0.log")))
        .contains("dev.weft.archive.SegmentArchive")
        .doesNotContain("shaded.tink", "shaded.protobuf", "shaded.gson");
  }

  @Test
  void segmentsOfAnEarlierRun_areEncrypted_andReadWithTheKey() throws Exception {
    try (URLClassLoader extension = extension()) {
      Path key = directory.resolve("key.json");
      Class<?> keys = extension.loadClass("dev.weft.archive.SegmentKeys");
      keys.getMethod("generate", Path.class).invoke(null, key);
      load("first", String.valueOf(CALLS))
          .property("weft.ledger.rotate-size", "5KB")
          .start()
          .result();
      makeOld();
      List<String> written = read(List.of(SegmentCodec.GZIP));

      RunningJvm second =
          load("second", String.valueOf(Integer.MAX_VALUE))
              .property("weft.ledger.rotate-age", "1d")
              .property("weft.ledger.compress", "gzip")
              .property("weft.ledger.encryption.key-file", key.toString())
              .start();
      try {
        await()
            .atMost(Duration.ofSeconds(60))
            .untilAsserted(
                () ->
                    assertThat(Segments.files(ledger()))
                        .isNotEmpty()
                        .extracting(Segment::suffixes)
                        .containsOnly(List.of(".gz", ".enc")));
      } finally {
        second.kill();
      }
      second.result();

      @SuppressWarnings("unchecked")
      List<SegmentCodec> codecs =
          (List<SegmentCodec>) keys.getMethod("codecs", Path.class).invoke(null, key);
      assertThat(written).hasSize(THREADS * CALLS);
      assertThat(read(codecs)).startsWith(written.toArray(String[]::new));
    }
  }

  /** As if the segments had been closed a minute ago. */
  private void makeOld() throws IOException {
    for (Segment segment : Segments.of(ledger())) {
      String name = segment.file().getFileName().toString();
      Path old =
          Files.move(
              segment.file(),
              segment.file().resolveSibling(name.replaceFirst("\\d{8}T", "20260101T")));
      Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(60)));
    }
  }

  private ForkedJvm load(String prefix, String calls) {
    return ForkedJvm.in(directory)
        .fast()
        .application(Load.class, prefix, String.valueOf(THREADS), calls);
  }

  private Path ledger() {
    return directory.resolve("var/telemetry/events.jsonl");
  }

  private List<String> read(List<SegmentCodec> codecs) throws IOException {
    List<String> ids = new ArrayList<>();
    try (LineReader reader = LineReader.open(ledger(), codecs)) {
      for (LineResult line = reader.next(); line != null; line = reader.next()) {
        assertThat(line).isInstanceOf(dev.weft.line.LedgerLine.class);
        ids.add(
            String.valueOf(((dev.weft.line.LedgerLine) line).values().get("content_config_id")));
      }
    }
    return ids;
  }

  /** The classes of the shipped jar's extension; those of the contract are the test's own. */
  private URLClassLoader extension() throws IOException {
    Path classes = directory.resolve("classes");
    try (ZipFile agent = new ZipFile(ForkedJvm.AGENT.toFile())) {
      for (ZipEntry entry : Collections.list(agent.entries())) {
        if (entry.getName().matches("inst/dev/weft/.*[.]classdata")) {
          Path file = classes.resolve(entry.getName().substring(5).replace(".classdata", ".class"));
          Files.createDirectories(file.getParent());
          try (InputStream in = agent.getInputStream(entry)) {
            Files.copy(in, file);
          }
        }
      }
    }
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL(), ForkedJvm.AGENT.toUri().toURL()},
        SegmentsIT.class.getClassLoader());
  }
}
