package dev.weft.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.archive.SegmentKeys;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.SegmentName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadCommandTest {

  private static final String LINE = "{\"user_id\":\"%s\",\"event_type\":\"chora.x\"}\n";
  private static final String FIRST = "events-20261125T101500Z-0001.jsonl";
  private static final String SECOND = "events-20261125T101500Z-0002.jsonl";

  private final Path directory;
  private final Path file;
  private final Path access;
  private String out = "";
  private String err = "";

  ReadCommandTest(@TempDir Path directory) {
    this.directory = directory;
    this.file = directory.resolve("events.jsonl");
    this.access = directory.resolve("events.jsonl.access");
  }

  @Test
  void lastLines_arePrinted_andLogged() throws IOException {
    Files.writeString(file, LINE.formatted("u1") + "\n   " + LINE.formatted("u2"));

    assertThat(run("--last", "1")).isZero();

    assertThat(out.strip()).isEqualTo(LINE.formatted("u2").strip());
    String entry =
        "\\{\"time\":\"[^\"]+Z\",\"user\":\"[^\"]+\",\"tool\":\"read\",\"arguments\":\\[\""
            + file
            + "\",\"--last=1\"],\"lines_read\":%s}\n";
    assertThat(Files.readString(access))
        .matches(entry.formatted("0,\"state\":\"begins\"") + entry.formatted("1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1"})
  void lastLines_noneOrLess_areMisuse(String last) throws IOException {
    Files.writeString(file, LINE.formatted("u1"));

    assertThat(run("--last", last)).isEqualTo(2);
    assertThat(err).startsWith("weft: --last " + last + " -> give a number from 1 on");
    assertThat(access).doesNotExist();
  }

  @Test
  void segments_comeFirst_encryptedOnesWithTheirKey() throws IOException {
    Path key = newKey("key.json");
    encrypt(FIRST + ".enc", key, LINE.formatted("u1"));
    Files.writeString(file, LINE.formatted("u2"));

    assertThat(run("--key-file", key.toString())).isZero();
    assertThat(out.lines().map(String::strip))
        .containsExactly(LINE.formatted("u1").strip(), LINE.formatted("u2").strip());

    assertThat(run()).isEqualTo(2);
    assertThat(err).contains("it is encrypted");
    assertThat(out.strip()).isEqualTo(LINE.formatted("u2").strip());
  }

  @Test
  void use_isLogged_beforeAnythingIsPrinted() throws IOException {
    Files.writeString(file, LINE.formatted("u1"));

    String logged = Outcome.atFirstByte(access, "ledger", "read", file.toString());

    assertThat(logged).endsWith("\"lines_read\":0,\"state\":\"begins\"}\n");
  }

  @Test
  void segmentThatIsDamaged_isNamed_andTheOthersAreRead() throws IOException {
    compress(FIRST + ".gz", LINE.formatted("u1"));
    Path damaged = Files.writeString(directory.resolve(SECOND + ".gz"), "garbage");
    Files.writeString(file, LINE.formatted("u2"));

    assertThat(run()).isEqualTo(2);

    assertThat(out.lines().map(String::strip))
        .containsExactly(LINE.formatted("u1").strip(), LINE.formatted("u2").strip());
    assertThat(err.strip()).isEqualTo("weft: " + damaged + " cannot be read: Not in GZIP format");
    assertThat(access).content().endsWith("\"lines_read\":2}\n").hasLineCount(2);
  }

  @Test
  void keyOfAnother_namesTheSegment_andTheOthersAreRead() throws IOException {
    Path segment = encrypt(FIRST + ".enc", newKey("key.json"), LINE.formatted("u1"));
    Files.writeString(file, LINE.formatted("u2"));

    assertThat(run("--key-file", newKey("other.json").toString())).isEqualTo(2);

    assertThat(out.strip()).isEqualTo(LINE.formatted("u2").strip());
    assertThat(err).startsWith("weft: " + segment + " cannot be read: ").contains("--key-file");
  }

  @Test
  void keyThatIsNone_isMisuse() throws IOException {
    Files.writeString(file, LINE.formatted("u1"));
    Path absent = directory.resolve("absent.json");
    Path garbage = Files.writeString(directory.resolve("garbage.json"), "garbage");

    assertThat(run("--key-file", absent.toString())).isEqualTo(2);
    assertThat(err).contains(absent + " does not exist");
    assertThat(run("--key-file", garbage.toString())).isEqualTo(2);
    assertThat(err).contains(garbage + " is no keyset");
    assertThat(out).isEmpty();
  }

  @Test
  void closedSegment_isReadAlone_inEveryForm_andLoggedBesideItsLedger() throws IOException {
    Path key = newKey("key.json");
    Files.writeString(file, LINE.formatted("live"));
    Path encrypted = encrypt(FIRST + ".gz.enc", key, gzip(LINE.formatted("u1")));
    Path compressed = compress(SECOND + ".gz", LINE.formatted("u2"));

    assertThat(read(encrypted, "--key-file", key.toString())).isZero();
    assertThat(out.strip()).isEqualTo(LINE.formatted("u1").strip());
    assertThat(read(compressed)).isZero();
    assertThat(out.strip()).isEqualTo(LINE.formatted("u2").strip());
    assertThat(access).content().hasLineCount(4).contains("\"" + compressed + "\"");

    assertThat(read(encrypted)).isEqualTo(2);
    assertThat(out).isEmpty();
    assertThat(err).startsWith("weft: " + encrypted + " has the form .enc").contains("--key-file");
  }

  @Test
  void encryptedFile_thatIsNotNamedAsASegment_isNotPrinted() throws IOException {
    Path key = newKey("key.json");
    Path renamed = encrypt("copy.enc", key, LINE.formatted("u1"));

    assertThat(read(renamed, "--key-file", key.toString())).isEqualTo(2);
    assertThat(out).isEmpty();
    assertThat(err).startsWith("weft: " + renamed).contains("give it back that name");
  }

  @Test
  void closedSegment_getsNothingFromJournals() throws IOException {
    Path segment = Files.writeString(directory.resolve(FIRST), LINE.formatted("u1"));
    Path journal =
        directory.resolve(
            "." + FIRST + "." + UUID.randomUUID() + "-" + UUID.randomUUID() + ".journal");
    Files.writeString(journal, "x");

    assertThat(read(segment)).isZero();

    assertThat(out.strip()).isEqualTo(LINE.formatted("u1").strip());
    assertThat(journal).exists();
  }

  @Test
  void journalOfAnotherFormat_isNamed_andStays() throws IOException {
    Files.writeString(file, LINE.formatted("u1"));
    String ids = UUID.randomUUID() + "-" + UUID.randomUUID();
    Path journal = directory.resolve("." + file.getFileName() + "." + ids + ".journal");
    Files.writeString(journal, "WEFTJNL2, with lines");

    assertThat(run()).isEqualTo(2);

    assertThat(out.strip()).isEqualTo(LINE.formatted("u1").strip());
    assertThat(err.strip())
        .isEqualTo(
            "weft: "
                + journal
                + " cannot be read: no journal of this version -> read the ledger with the version"
                + " of its writer");
    assertThat(journal).exists();
  }

  @Test
  void controlCharacters_giveNoOrdersToATerminal_andWhatIsNoJsonIsCounted() throws IOException {
    byte[] eightBits = "{\"user_id\":\"\u00c2\u009b2J\"}\n".getBytes(ISO_8859_1); // UTF-8 of U+009B
    try (OutputStream garbage = Files.newOutputStream(file)) {
      garbage.write("\u001b[2J\tx\r\u0007\u007fy\n\u0000\n".getBytes(UTF_8));
      garbage.write(eightBits);
    }

    assertThat(run()).isZero();

    assertThat(out.lines())
        .containsExactly(
            "\\u001B[2J\tx\\u000D\\u0007\\u007Fy", "\\u0000", "{\"user_id\":\"\\u009B2J\"}");
    assertThat(err.strip()).isEqualTo("weft: 2 lines of " + file + " are no JSON objects");
  }

  @Test
  void lineThatIsTooLong_isNamed_withItsSegment() throws IOException {
    Path segment = Files.writeString(directory.resolve(FIRST), "x".repeat(9 << 20) + "\n");
    Files.writeString(file, LINE.formatted("u1"));

    assertThat(run()).isZero();
    assertThat(err.strip()).isEqualTo("weft: " + segment + ":1 is longer than a line may be");
  }

  private Path newKey(String name) throws IOException {
    Path key = directory.resolve(name);
    SegmentKeys.generate(key);
    return key;
  }

  private Path encrypt(String name, Path key, String content) throws IOException {
    return encrypt(name, key, content.getBytes(UTF_8));
  }

  private Path encrypt(String name, Path key, byte[] content) throws IOException {
    SegmentName segment =
        new SegmentName("events", ".jsonl", Instant.parse("2026-11-25T10:15:00Z"), 1);
    SegmentCodec codec = SegmentKeys.codecs(key).get(1);
    Path encrypted = directory.resolve(name);
    try (OutputStream out = codec.encode(Files.newOutputStream(encrypted), segment)) {
      out.write(content);
    }
    return encrypted;
  }

  private Path compress(String name, String content) throws IOException {
    return Files.write(directory.resolve(name), gzip(content));
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private int run(String... options) {
    return read(file, options);
  }

  private int read(Path which, String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "ledger";
    arguments[1] = "read";
    arguments[2] = which.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    Outcome outcome = Outcome.of(arguments);
    out = outcome.out();
    err = outcome.err();
    return outcome.exitCode();
  }
}
