package dev.weft.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import acme.governance.Decisions;
import dev.weft.segment.Segment;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger of governance with everything that an audit wants, written by the shipped jar. */
class ChainedLedgerIT {

  private static final String LEDGER = "data/governance/ledger.ndjson";
  private static final int DECISIONS = 200;
  private static final Pattern RESULT =
      Pattern.compile(Pattern.quote(LEDGER) + ": (\\d+) lines, \\d+ entries: OK");

  @TempDir Path directory;

  @Test
  void signedForcedLedgerInSegments_isWholeAfterAKill_untilALineIsEdited() throws Exception {
    ForkedJvm.command(directory, "ledger", "keygen", "--signing", "keys", "--id", "k1");
    RunningJvm first = endless().start();
    decided(first);
    int killed = count(first.kill().result().stdout());

    RunningJvm second = endless().start();
    try {
      decided(second);
      await()
          .atMost(Duration.ofSeconds(80))
          .until(() -> Segments.of(ledger()).stream().anyMatch(ChainedLedgerIT::isCompressed));
      assertThat(linesOfWhole(verify())).as("while it is written").isGreaterThanOrEqualTo(killed);
    } finally {
      second.terminate();
    }
    JvmResult ended = second.result();
    assertThat(ended.messages()).noneMatch(line -> line.contains("WARN"));
    assertThat(linesOfWhole(verify())).isGreaterThanOrEqualTo(killed + count(ended.stdout()));

    Segment edited =
        Segments.of(ledger()).stream().filter(ChainedLedgerIT::isCompressed).findFirst().get();
    editFirstLine(edited);
    JvmResult changed = verify();
    assertThat(changed.stdout().lines())
        .contains(
            "  " + edited.name() + ": line 1 was edited",
            "  " + edited.name() + ": line 1 has a signature that is not k1's");
    assertThat(changed.exitCode()).isEqualTo(1);
  }

  /** The null device takes what is written, and refuses to confirm it. */
  @ParameterizedTest
  @ValueSource(strings = {".chain", ".head"})
  @EnabledOnOs(OS.LINUX)
  void fsync_waitsForTheDisk_alsoForChainAndHead(String suffix) throws IOException {
    Path link = directory.resolve(LEDGER + suffix);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, Path.of("/dev/null"));

    JvmResult result =
        decisions()
            .property("weft.ledger.durability", "fsync")
            .property("weft.ledger.max-wait", "1m")
            .application(Decisions.class)
            .run();

    assertThat(result.messages())
        .filteredOn(line -> line.contains("ledger.ndjson cannot be written (sync failed)"))
        .hasSize(1);
  }

  /** Callers wait longer than a busy machine needs, and the rule is not suspended. */
  private ForkedJvm endless() {
    return decisions()
        .property("weft.signing.key-file", "keys/k1.private.pem")
        .property("weft.signing.key-id", "k1")
        .property("weft.ledger.chain", "governance")
        .property("weft.ledger.durability", "fsync")
        .property("weft.ledger.max-wait", "1m")
        .property("weft.ledger.rotate-size", "20KB")
        .property("weft.ledger.compress", "gzip")
        .property("weft.limits.rule-share", "none")
        .property("weft.limits.cpu-share", "none")
        .application(Decisions.class, String.valueOf(Integer.MAX_VALUE));
  }

  private ForkedJvm decisions() {
    Path rules = Path.of("src/test/resources/rules/decisions.yaml").toAbsolutePath();
    return ForkedJvm.in(directory).fast().property("weft.rules", rules.toString());
  }

  private static void decided(RunningJvm jvm) {
    await().atMost(Duration.ofSeconds(80)).until(() -> count(jvm.stdout()) >= DECISIONS);
  }

  /** Without a last word that has no end. */
  private static int count(String stdout) {
    return (int) stdout.chars().filter(c -> c == '\n').count();
  }

  private static int linesOfWhole(JvmResult verified) {
    Matcher result = RESULT.matcher(verified.stdout());
    assertThat(result.find()).as(verified.stdout() + verified.stderr()).isTrue();
    assertThat(verified.exitCode()).isZero();
    return Integer.parseInt(result.group(1));
  }

  private JvmResult verify() {
    return ForkedJvm.command(directory, "ledger", "verify", LEDGER, "--keys", "keys");
  }

  private Path ledger() {
    return directory.resolve(LEDGER);
  }

  private static boolean isCompressed(Segment segment) {
    return segment.suffixes().equals(List.of(SegmentCodec.GZIP.suffix()));
  }

  private static void editFirstLine(Segment segment) throws IOException {
    List<String> lines;
    try (InputStream in = segment.open(List.of(SegmentCodec.GZIP))) {
      lines = new ArrayList<>(new String(in.readAllBytes(), UTF_8).lines().toList());
    }
    String line = lines.get(0);
    lines.set(0, line.replace("\"decision\":\"pass\"", "\"decision\":\"warn\""));
    assertThat(lines.get(0)).isNotEqualTo(line);
    try (OutputStream out =
        SegmentCodec.GZIP.encode(Files.newOutputStream(segment.file()), segment.name())) {
      out.write((String.join("\n", lines) + "\n").getBytes(UTF_8));
    }
  }
}
