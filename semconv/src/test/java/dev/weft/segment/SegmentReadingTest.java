package dev.weft.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.event.EventEmitter;
import dev.weft.ledger.LedgerFile;
import dev.weft.line.LedgerLine;
import dev.weft.line.LineProblem;
import dev.weft.line.LineReader;
import dev.weft.line.LineResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentReadingTest {

  private static final String FIRST = "events-20261125T101500Z-0001.jsonl";
  private static final String SECOND = "events-20261125T101500Z-0002.jsonl";
  private static final String THIRD = "events-20261126T000000Z-0001.jsonl";

  private final Path directory;
  private final Path ledger;

  SegmentReadingTest(@TempDir Path directory) {
    this.directory = directory;
    this.ledger = directory.resolve("events.jsonl");
  }

  @Test
  void segments_areReadOldestFirst_andThenTheFile() throws IOException {
    write("events.jsonl", line("5") + line("6"));
    write(THIRD, line("4"));
    write(SECOND, line("3"));
    compress(FIRST, line("1") + line("2"));

    assertThat(new EventEmitter(ledger).readEvents())
        .extracting(values -> values.get("id"))
        .containsExactly("1", "2", "3", "4", "5", "6");
  }

  @Test
  void plainAndCompressedFormOfOneSegment_areReadOnce() throws IOException {
    write(FIRST, line("1") + line("2"));
    compress(FIRST, line("1"));
    write(SECOND + ".gz.part", "not complete");

    assertThat(read()).containsExactly("1", "2");
  }

  @Test
  void find_inWhateverForm_isTheOneOfTheList() throws IOException {
    write(FIRST, line("1"));
    compress(FIRST, line("1"));
    Files.createFile(directory.resolve(SECOND)); // a name that was only taken
    compress(SECOND, line("2"));
    write(THIRD + ".gz.enc", "encrypted");
    List<Segment> listed = Segments.of(ledger);

    assertThat(listed).hasSize(3);
    for (Segment segment : listed) {
      assertThat(Segments.find(ledger, segment.name())).isEqualTo(segment);
    }
    assertThat(Segments.find(ledger, listed.get(2).name().next())).isNull();
  }

  @Test
  void otherFiles_areNoSegments() throws IOException {
    write("events.jsonl", line("1"));
    write("events-20261125.jsonl", line("2"));
    write("events-20261325T101500Z-0001.jsonl", line("2"));
    write("events-20261125T101500Z-0001.ndjson", line("2"));
    write("other-20261125T101500Z-0001.jsonl", line("2"));
    write(FIRST, "");

    assertThat(read()).containsExactly("1");
  }

  @Test
  void segmentsWithoutFile_areRead_andWithoutBothThereIsNoFile() throws IOException {
    assertThatThrownBy(() -> LineReader.open(ledger)).isInstanceOf(NoSuchFileException.class);

    write(FIRST, line("1"));

    assertThat(read()).containsExactly("1");
  }

  @Test
  void filesThatCannotBeRead_arePassedOver_whereSomebodyIsTold() throws IOException {
    write(FIRST + ".gz", "garbage");
    String noise =
        new Random(1)
            .ints(200_000, 'a', 'z' + 1)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    compress(SECOND, line("1") + noise);
    Path cut = directory.resolve(SECOND + ".gz");
    byte[] whole = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(whole, whole.length - 9));
    write(THIRD + ".enc", "x");
    write("events.jsonl", line("2"));
    List<String> told = new ArrayList<>();
    List<@Nullable String> read = new ArrayList<>();

    try (LineReader reader =
        LineReader.open(
            ledger,
            List.of(SegmentCodec.GZIP),
            (file, why) -> told.add(String.valueOf(file.getFileName())))) {
      for (String id = id(reader); id != null; id = id(reader)) {
        read.add(id);
      }
      assertThat(reader.next()).isNull();
    }

    assertThat(read).containsExactly("1", "2");
    assertThat(told).containsExactly(FIRST + ".gz", SECOND + ".gz", THIRD + ".enc");
    assertThatThrownBy(this::read).isInstanceOf(IOException.class);
  }

  @Test
  void problem_isOfALineOfASegment() throws IOException {
    write(FIRST, line("1"));
    write(SECOND, line("2") + "oops\n" + line("3"));
    write("events.jsonl", line("4"));

    List<String> places = new ArrayList<>();
    try (LineReader reader = LineReader.open(ledger)) {
      for (LineResult result = reader.next(); result != null; result = reader.next()) {
        if (result instanceof LineProblem) {
          places.add(reader.file() + ":" + result.lineNumber());
        }
      }
    }

    assertThat(places).containsExactly(directory.resolve(SECOND) + ":2");
    assertThatThrownBy(() -> new EventEmitter(ledger).readEvents())
        .hasMessageContaining(directory.resolve(SECOND) + ":2: ");
  }

  @Test
  void fragmentAtTheEndOfASegment_isLeftOutAndTheRestIsRead() throws IOException {
    write(FIRST, line("1") + "{\"event_ty");
    write("events.jsonl", line("2"));

    assertThat(read()).containsExactly("1", "2");
  }

  @Test
  void rotationWhileReading_losesAndDoublesNothing() throws IOException {
    write("events.jsonl", line("1") + line("2"));

    try (LineReader reader = LineReader.open(ledger)) {
      assertThat(id(reader)).isEqualTo("1");
      append("events.jsonl", line("3") + "{\"event_type\":\"x\",");
      assertThat(id(reader)).isEqualTo("2");
      assertThat(id(reader)).isEqualTo("3");
      append("events.jsonl", "\"id\":\"4\"}\n" + line("5"));
      Files.move(ledger, directory.resolve(FIRST));
      write("events.jsonl", line("6"));
      Files.move(ledger, directory.resolve(SECOND));
      compressOnly(FIRST);
      write("events.jsonl", line("7"));

      assertThat(List.of(id(reader), id(reader), id(reader), id(reader)))
          .containsExactly("4", "5", "6", "7");
      assertThat(reader.next()).isNull();
    }
  }

  @Test
  void readerAtTheEnd_readsOnWhenThereIsMore() throws IOException {
    write("events.jsonl", line("1") + "{\"event_type\":");

    try (LineReader reader = LineReader.open(ledger)) {
      assertThat(id(reader)).isEqualTo("1");
      assertThat(reader.next()).isNull();
      append("events.jsonl", "\"x\",\"id\":\"2\"}\n");
      LineResult second = reader.next();
      assertThat(second).isInstanceOf(LedgerLine.class);
      assertThat(java.util.Objects.requireNonNull(second).lineNumber()).isEqualTo(2);
      Files.move(ledger, directory.resolve(FIRST));
      assertThat(reader.next()).isNull();
      write("events.jsonl", line("3"));
      assertThat(id(reader)).isEqualTo("3");
      assertThat(reader.file()).isEqualTo(ledger);
    }
  }

  @Test
  void encryptedSegment_isAnErrorThatSaysSo() throws IOException {
    write(FIRST + ".gz.enc", "secret");

    assertThatThrownBy(() -> new EventEmitter(ledger).readEvents())
        .isInstanceOf(IOException.class)
        .hasMessageContaining(FIRST + ".gz.enc")
        .hasMessageContaining("encrypted");
  }

  @Test
  void clear_deletesSegmentsInEveryForm() throws IOException {
    write("events.jsonl", line("5"));
    write(FIRST, line("1"));
    compress(FIRST, line("1"));
    write(SECOND + ".gz.enc", "x");
    write(THIRD + ".gz.part", "x");
    write("other.jsonl", "x");
    EventEmitter emitter = new EventEmitter(ledger);

    emitter.clear();

    assertThat(emitter.readEvents()).isEmpty();
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).containsExactly(directory.resolve("other.jsonl"));
    }
  }

  @Test
  void events_areReadOverSegmentsOfARealRotation() throws IOException {
    Rotation rotation =
        Rotation.of(
            1000,
            null,
            (path, failure) -> {
              throw new AssertionError(failure);
            });
    LedgerFile file = LedgerFile.open(ledger, rotation);
    for (int i = 0; i < 50; i++) {
      RotatingProcess.append(file, "id-" + i);
    }

    assertThat(Segments.of(ledger)).hasSizeGreaterThan(5);
    assertThat(new EventEmitter(ledger).readEvents())
        .extracting(values -> values.get("content_config_id"))
        .containsExactlyElementsOf(
            Stream.iterate(0, i -> i + 1).limit(50).map(i -> "id-" + i).toList());
  }

  private static String line(String id) {
    return "{\"event_type\":\"x\",\"id\":\"" + id + "\"}\n";
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(directory.resolve(name), content);
  }

  private void append(String name, String content) throws IOException {
    Files.writeString(directory.resolve(name), content, StandardOpenOption.APPEND);
  }

  private void compress(String name, String content) throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(directory.resolve(name + ".gz")))) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private void compressOnly(String name) throws IOException {
    compress(name, Files.readString(directory.resolve(name)));
    Files.delete(directory.resolve(name));
  }

  private List<@Nullable String> read() throws IOException {
    List<@Nullable String> ids = new ArrayList<>();
    try (LineReader reader = LineReader.open(ledger)) {
      for (String id = id(reader); id != null; id = id(reader)) {
        ids.add(id);
      }
    }
    return ids;
  }

  private static @Nullable String id(LineReader reader) throws IOException {
    LineResult line = reader.next();
    return line == null ? null : String.valueOf(((LedgerLine) line).values().get("id"));
  }
}
