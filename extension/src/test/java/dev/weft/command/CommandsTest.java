package dev.weft.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.archive.SegmentKeys;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.SegmentName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  private static final String LINE = "{\"user_id\":\"%s\",\"event_type\":\"chora.x\"}\n";

  private final Path directory;
  private final Path file;
  private String out = "";
  private String err = "";

  CommandsTest(@TempDir Path directory) {
    this.directory = directory;
    this.file = directory.resolve("events.jsonl");
  }

  @Test
  void unknownOption_isMisuse_andTheUsageIsPrinted() {
    assertThat(run("ledger", "verify", "--frob", "x")).isEqualTo(2);
    assertThat(err).contains("Unknown option: '--frob'").contains("Usage: ");
  }

  @Test
  void helpOfACommand_tellsItsOptions_andVersionWhereItIs() {
    assertThat(run("ledger", "erase", "--help")).isZero();
    assertThat(out).contains("--subject=ID", "--reason=TEXT");
    assertThat(run("ledger", "erase", "--version")).isZero();
    assertThat(out.strip()).isEqualTo("java -jar weft-agent.jar --version prints the versions");
  }

  @Test
  void fileThatIsNotThere_isMisuse() {
    assertThat(run("ledger", "verify", file.toString())).isEqualTo(2);
    assertThat(err).isEqualTo("weft: there is no file " + file + System.lineSeparator());
  }

  @Test
  void verify_ledgerWithoutAChain_isChanged() throws IOException {
    Files.writeString(file, LINE.formatted("u1"));

    assertThat(run("ledger", "verify", file.toString())).isEqualTo(1);
    assertThat(out.lines())
        .containsExactly(
            file + ": 1 lines, 0 entries: CHANGED", "  there is no chain: " + file + ".chain");
  }

  @Test
  void keygen_printsTheSettings_andRefusesNamesThatAreNoFileNames() {
    Path keys = directory.resolve("keys");

    assertThat(run("ledger", "keygen", "--signing", keys.toString(), "--id", "k1")).isZero();
    assertThat(out.strip())
        .isEqualTo(
            "-Dweft.signing.key-file="
                + keys.resolve("k1.private.pem")
                + " -Dweft.signing.key-id=k1");
    assertThat(run("ledger", "keygen", "--signing", keys.toString(), "--id", "../k")).isEqualTo(2);
    assertThat(err).contains("'../k' -> use letters");
  }

  @Test
  void erase_goesThroughSegmentsAndLedger_andIsLogged_withoutTheId() throws IOException {
    Files.writeString(file, LINE.formatted("u1") + LINE.formatted("u2"));
    Path plain = directory.resolve("events-20261125T101500Z-0002.jsonl");
    Path compressed = directory.resolve("events-20261125T101500Z-0001.jsonl.gz");
    Path other = directory.resolve("events-notes.jsonl");
    Files.writeString(plain, LINE.formatted("u1"));
    Files.writeString(other, LINE.formatted("u1"));
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(compressed))) {
      gzip.write((LINE.formatted("u2") + LINE.formatted("u1")).getBytes(UTF_8));
    }

    int exitCode =
        run("ledger", "erase", file.toString(), "--subject", "u1", "--reason", "asked for");

    assertThat(exitCode).isZero();
    assertThat(out.lines())
        .containsExactly(
            compressed + ": 1 of 2 lines erased",
            plain + ": 1 of 1 lines erased",
            file + ": 1 of 2 lines erased");
    assertThat(Files.readString(plain)).isBlank();
    assertThat(Files.readString(file)).endsWith("\n" + LINE.formatted("u2")).doesNotContain("u1");
    assertThat(other).hasContent(LINE.formatted("u1"));
    List<String> access = Files.readAllLines(directory.resolve("events.jsonl.access"));
    assertThat(access)
        .hasSize(3)
        .allMatch(line -> line.contains("\"tool\":\"erase\"") && line.contains("asked for"))
        .noneMatch(line -> line.contains("u1"))
        .last()
        .asString()
        .contains("\"lines_read\":2", "\"lines_erased\":[1]", "\"salt\":");
  }

  @Test
  void erase_encryptedSegment_isTold_andNotDone() throws IOException {
    Files.writeString(file, LINE.formatted("u2"));
    Path encrypted = directory.resolve("events-20261125T101500Z-0001.jsonl.gz.enc");
    Files.writeString(encrypted, "secret");

    assertThat(run("ledger", "erase", file.toString(), "--subject", "u1")).isEqualTo(1);
    assertThat(err).contains(encrypted + " is encrypted; nothing was erased in it");
  }

  @Test
  void erase_inAFileThatIsNotThere_isMisuse() {
    assertThat(run("ledger", "erase", file.toString(), "--subject", "u1")).isEqualTo(2);
    assertThat(err).startsWith("weft: there is no file " + file);
  }

  @Test
  void read_printsTheLastLines_andIsLogged() throws IOException {
    Files.writeString(file, LINE.formatted("u1") + "\n   " + LINE.formatted("u2"));

    assertThat(run("ledger", "read", file.toString(), "--last", "1")).isZero();

    assertThat(out.strip()).isEqualTo(LINE.formatted("u2").strip());
    assertThat(Files.readString(directory.resolve("events.jsonl.access")))
        .matches(
            "\\{\"time\":\"[^\"]+Z\",\"user\":\"[^\"]+\",\"tool\":\"read\","
                + "\"arguments\":\\[\"--last=1\"],\"lines_read\":1}\n");
  }

  @Test
  void read_beginsWithTheSegments_encryptedOnesWithTheirKey() throws IOException {
    Path key = directory.resolve("key.json");
    assertThat(run("ledger", "keygen", "--encryption", key.toString())).isZero();
    Path segment = directory.resolve("events-20261125T101500Z-0001.jsonl.enc");
    SegmentName name =
        new SegmentName("events", ".jsonl", Instant.parse("2026-11-25T10:15:00Z"), 1);
    SegmentCodec codec = SegmentKeys.codecs(key).get(1);
    try (OutputStream encrypted = codec.encode(Files.newOutputStream(segment), name)) {
      encrypted.write(LINE.formatted("u1").getBytes(UTF_8));
    }
    Files.writeString(file, LINE.formatted("u2"));

    assertThat(run("ledger", "read", file.toString(), "--key-file", key.toString())).isZero();
    assertThat(out.lines().map(String::strip))
        .endsWith(LINE.formatted("u1").strip(), LINE.formatted("u2").strip());

    assertThat(run("ledger", "read", file.toString())).isEqualTo(2);
    assertThat(err).contains("it is encrypted");
  }

  @Test
  void rules_withMistakes_areListedWithTheirPlaces() throws IOException {
    Path rules =
        Files.writeString(
            directory.resolve("rules.yaml"),
            """
            rules_version: 1
            rules:
              - id: one
                match: { types: { name: a.B }, methods: { name: c } }
                spam: { name: x }
            """);

    assertThat(run("rules", "validate", rules.toString())).isEqualTo(1);
    assertThat(out.lines().toList().get(0)).startsWith(rules + ":").contains("spam");
  }

  @Test
  void rules_withoutAMistake_areCounted() throws IOException {
    Path rules =
        Files.writeString(
            directory.resolve("rules.yaml"),
            """
            rules_version: 1
            rules:
              - id: one
                match: { types: { class: a.B }, methods: { name: c } }
                span: { name: x }
            """);

    assertThat(run("rules", "validate", rules.toString())).as(out).isZero();
    assertThat(out.strip()).isEqualTo("1 rules, no mistake");
  }

  @Test
  void parity_ofRunsThatDifferInTimesAndNames_isThere() throws IOException {
    Path one = runOf("one", "run_1", 1.5, 10, "extract");
    Path two = runOf("two", "run_2", 2.5, 20, "extract");

    assertThat(run("parity", one.toString(), two.toString())).isZero();
    assertThat(out.strip()).isEqualTo("the runs agree");
  }

  @Test
  void parity_ofRunsWithOtherSteps_isNotThere_andTheDifferencesAreNamed() throws IOException {
    Path one = runOf("one", "run_1", 1.5, 10, "extract");
    Path two = runOf("two", "run_2", 1.5, 10, "load");

    assertThat(run("parity", one.toString(), two.toString())).isEqualTo(1);
    assertThat(out.lines())
        .containsExactlyInAnyOrder(
            "events.jsonl: only in "
                + one
                + ": {session=run, event=step_start, step_id=extract,"
                + " driver=csv.extractor}",
            "events.jsonl: only in "
                + two
                + ": {session=run, event=step_start, step_id=load,"
                + " driver=csv.extractor}",
            "the runs differ");
    assertThat(run("parity", one.toString(), two.toString(), "--ignore", "step_start")).isZero();
  }

  private Path runOf(String name, String session, double duration, long value, String step)
      throws IOException {
    Path run = Files.createDirectory(directory.resolve(name));
    String time = "2026-01-02T03:04:0" + value / 10 + ".000Z";
    Files.writeString(
        run.resolve("events.jsonl"),
        """
        {"ts":"%s","session":"%s","event":"step_start","step_id":"%s","driver":"csv.extractor"}
        {"ts":"%s","session":"%s","event":"run_end","exit_code":0,"duration":%s}
        """
            .formatted(time, session, step, time, session, duration));
    Files.writeString(
        run.resolve("metrics.jsonl"),
        """
        {"ts":"%s","session":"%s","metric":"rows_read","value":%d,"unit":"rows","tags":{}}
        """
            .formatted(time, session, value));
    return run;
  }

  private int run(String... arguments) {
    ByteArrayOutputStream results = new ByteArrayOutputStream();
    ByteArrayOutputStream problems = new ByteArrayOutputStream();
    int exitCode =
        Commands.run(
            new PrintStream(results, true, UTF_8),
            new PrintStream(problems, true, UTF_8),
            arguments);
    out = results.toString(UTF_8);
    err = problems.toString(UTF_8);
    return exitCode;
  }
}
