package dev.weft.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  private static final String LINE = "{\"user_id\":\"%s\",\"event_type\":\"chora.x\"}\n";

  private static final String SIGNED =
      "{\"kind\":\"policy.decision\",\"signature\":"
          + "{\"algo\":\"ed25519\",\"key_id\":\"k1\",\"sig\":\"base64:AAAA\"}}\n";

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
  void keygen_halfOfWhatASigningKeyNeeds_makesNothing() {
    Path key = directory.resolve("k.json");

    assertThat(run("ledger", "keygen", "--encryption", key.toString(), "--id", "x")).isEqualTo(2);
    assertThat(err.strip()).isEqualTo("weft: --signing DIR and --id ID belong together");
    assertThat(key).doesNotExist();
    assertThat(run("ledger", "keygen")).isEqualTo(2);
    assertThat(err).startsWith("weft: nothing to make -> ");
  }

  @Test
  void keygen_keyThatIsThere_isKept_andNoOtherIsMade() throws IOException {
    Path key = Files.writeString(directory.resolve("k.json"), "in use");
    String[] both = {
      "ledger", "keygen", "--encryption", key.toString(), "--signing", directory.toString()
    };

    assertThat(run(concat(both, "--id", "k1"))).isEqualTo(2);
    assertThat(err.strip())
        .isEqualTo(
            "weft: "
                + key
                + " is there already, and what it has encrypted or signed may need it"
                + " -> name another one");
    assertThat(key).hasContent("in use");
    assertThat(directory.resolve("k1.pem")).doesNotExist();
  }

  @Test
  void keygen_inADirectoryThatIsNotThere_namesIt() {
    Path absent = directory.resolve("absent");

    assertThat(run("ledger", "keygen", "--encryption", absent.resolve("k.json").toString()))
        .isEqualTo(2);
    assertThat(err.strip()).isEqualTo("weft: there is no directory " + absent);
  }

  @Test
  void verify_keysThatCannotBeUsed_areMisuse_notForgery() throws IOException {
    Files.writeString(file, SIGNED);
    Path keys = directory.resolve("keys");
    String[] verify = {"ledger", "verify", file.toString(), "--keys", keys.toString()};

    assertThat(run(verify)).isEqualTo(2);
    assertThat(err.strip()).isEqualTo("weft: there is no directory " + keys);
    assertThat(directory.resolve("events.jsonl.access")).doesNotExist();

    Files.createDirectory(keys);
    Files.writeString(keys.resolve("k1.private.pem"), "secret");
    assertThat(run(verify)).isEqualTo(2);
    assertThat(err).startsWith("weft: there is no public key in " + keys);

    Path key = Files.writeString(keys.resolve("k1.pem"), "garbage");
    assertThat(run(verify)).isEqualTo(2);
    assertThat(out).isEmpty();
    assertThat(err).startsWith("weft: " + key + " is no public Ed25519 key -> ");
  }

  @Test
  void verify_segmentThatIsDamaged_isLogged_andToldWithItsLedger() throws IOException {
    Files.writeString(file, LINE.formatted("u1"));
    Files.writeString(directory.resolve("events-20261125T101500Z-0001.jsonl.gz"), "garbage");

    assertThat(run("ledger", "verify", file.toString())).isEqualTo(2);
    assertThat(err).startsWith("weft: " + file + " cannot be verified: Not in GZIP format -> ");
    assertThat(directory.resolve("events.jsonl.access"))
        .content()
        .endsWith("\"state\":\"begins\"}\n")
        .hasLineCount(1);
  }

  @Test
  void verify_lineThatNamesAPrivateKey_isAFinding() throws IOException {
    Files.writeString(file, SIGNED.replace("k1", "k1.private"));
    Path keys = directory.resolve("keys");
    assertThat(run("ledger", "keygen", "--signing", keys.toString(), "--id", "k1")).isZero();

    assertThat(run("ledger", "verify", file.toString(), "--keys", keys.toString())).isEqualTo(1);
    assertThat(out).contains("line 1 is signed by the unknown key k1.private");
  }

  @Test
  void verify_isLoggedWithAllArguments_beforeAnythingIsPrinted() throws IOException {
    Files.writeString(file, LINE.formatted("u1"));
    Path keys = directory.resolve("keys");
    assertThat(run("ledger", "keygen", "--signing", keys.toString(), "--id", "k1")).isZero();
    Path secret = directory.resolve("secret.json");
    assertThat(run("ledger", "keygen", "--encryption", secret.toString())).isZero();
    Path access = directory.resolve("events.jsonl.access");
    String[] verify = {
      "ledger", "verify", file.toString(), "--keys", keys.toString(), "--head", "h"
    };

    String logged =
        Outcome.atFirstByte(access, concat(verify, "--encryption-key-file", secret.toString()));

    String arguments =
        "\"arguments\":[\"%s\",\"--head=h\",\"--keys=%s\",\"--encryption-key-file=%s\"]"
            .formatted(file, keys, secret);
    assertThat(logged.lines()).hasSize(2).allMatch(line -> line.contains(arguments));
    assertThat(logged).contains("\"state\":\"begins\"").endsWith("\"lines_read\":1}\n");
  }

  @Test
  void erase_isLoggedWithAllArgumentsButTheSubject_beforeAnythingIsPrinted() throws IOException {
    Files.writeString(file, LINE.formatted("u1"));
    Path access = directory.resolve("events.jsonl.access");
    String[] erase = {
      "ledger", "erase", file.toString(), "--subject", "u1", "--field", "a.b", "--field", "c"
    };

    String logged = Outcome.atFirstByte(access, concat(erase, "--reason", "asked for"));

    String arguments =
        "\"arguments\":[\"%s\",\"--field=a.b\",\"--field=c\",\"--reason=asked for\"]"
            .formatted(file);
    assertThat(logged.lines()).hasSize(2).allMatch(line -> line.contains(arguments));
    assertThat(logged).contains("\"lines_erased\":[1]").doesNotContain("u1");
  }

  @Test
  void erase_oneOfTheFilesIsNotThere_erasesNothing() throws IOException {
    Files.writeString(file, LINE.formatted("u1"));
    Path absent = directory.resolve("absent.jsonl");

    assertThat(run("ledger", "erase", file.toString(), absent.toString(), "--subject", "u1"))
        .isEqualTo(2);
    assertThat(err.strip()).isEqualTo("weft: there is no file " + absent);
    assertThat(file).content().contains("u1");
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
        .hasSize(4)
        .allMatch(line -> line.contains("\"tool\":\"erase\"") && line.contains("asked for"))
        .noneMatch(line -> line.contains("u1"))
        .last()
        .asString()
        .contains("\"lines_read\":2", "\"lines_erased\":[1]", "\"salt\":")
        .contains("\"file\":\"" + file + "\"");
    assertThat(access.get(0)).contains("\"lines_read\":0,\"state\":\"begins\"");
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
  void rules_thatAreOnlyBrackets_areAMistakeOfALine() throws IOException {
    Path rules = Files.writeString(directory.resolve("rules.yaml"), "\n" + "[".repeat(100_000));

    assertThat(run("rules", "validate", rules.toString())).isEqualTo(1);
    assertThat(out.strip()).isEqualTo(rules + ":2: is nested too deeply -> correct the brackets");
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

  private static String[] concat(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }

  private int run(String... arguments) {
    Outcome outcome = Outcome.of(arguments);
    out = outcome.out();
    err = outcome.err();
    return outcome.exitCode();
  }
}
