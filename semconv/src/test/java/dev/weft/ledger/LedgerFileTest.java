package dev.weft.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.chora.ChoraAttributes;
import dev.weft.chora.ChoraEvents;
import dev.weft.line.LedgerLine;
import dev.weft.line.LineEncoder;
import dev.weft.line.LineReader;
import dev.weft.line.LineResult;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.InvalidEventException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerFileTest {

  private static final EventType TYPE = ChoraEvents.WORKFLOW_COMPLETED;
  private static final Path FULL_DEVICE = Path.of("/dev/full");
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong nanoTime = new AtomicLong();
  private final Path directory;

  LedgerFileTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void open_touchesNothing_andTheFirstLineMakesDirectoriesAndFile() throws IOException {
    Path path = directory.resolve("a/b/events.jsonl");
    LedgerFile ledger = LedgerFile.open(path);
    assertThat(directory.resolve("a")).doesNotExist();

    append(ledger, "w-1");

    assertThat(workflows(path)).containsExactly("w-1");
    assertThat(ledger.linesWritten()).isEqualTo(1);
    assertThat(ledger.bytesWritten()).isEqualTo(Files.size(path));
    assertThat(ledger.path()).isEqualTo(path);
  }

  @Test
  void line_isInTheFileWhenAppendReturns() throws IOException {
    LedgerFile ledger = ledger("events.jsonl");
    for (int i = 1; i <= 50; i++) {
      append(ledger, "w-" + i);
      assertThat(workflows(ledger.path())).hasSize(i);
    }
  }

  @Test
  void wrongValues_areRefusedAndTheNextLineIsGood() throws IOException {
    LedgerFile ledger = ledger("events.jsonl");
    @Nullable Object[] empty = new Object[TYPE.fields().size()];

    assertThatThrownBy(() -> ledger.append(TYPE, 0, empty, LineEncoder.withAllFields()))
        .isInstanceOf(InvalidEventException.class);
    append(ledger, "w-1");

    assertThat(workflows(ledger.path())).containsExactly("w-1");
  }

  @Test
  void fragmentAtTheEnd_isClosedBeforeTheFirstLine() throws IOException {
    LedgerFile ledger = ledger("events.jsonl");
    Files.writeString(ledger.path(), "{\"event_type\":\"chora.conte");

    append(ledger, "w-1");
    append(ledger, "w-2");

    assertThat(Files.readAllLines(ledger.path()))
        .hasSize(3)
        .first()
        .isEqualTo("{\"event_type\":\"chora.conte");
    assertThat(workflows(ledger.path())).containsExactly("w-1", "w-2");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, SECOND})
  void fragmentOfAnotherProcess_costsNoLine(long later) throws IOException {
    LedgerFile ledger = ledger("events.jsonl");
    append(ledger, "w-1");
    for (int i = 2; i <= 4; i++) {
      Files.writeString(ledger.path(), "{\"torn\": ", StandardOpenOption.APPEND);
      nanoTime.addAndGet(later);
      append(ledger, "w-" + i);
    }
    append(ledger, "w-5");

    assertThat(workflows(ledger.path())).containsExactly("w-1", "w-2", "w-3", "w-4", "w-5");
    List<String> lines = Files.readAllLines(ledger.path());
    assertThat(lines).hasSize(8);
    assertThat(lines.stream().filter(line -> line.startsWith("{\"torn"))).hasSize(3);
  }

  @Test
  void wholeLinesOfAnotherProcess_areNoFragment() throws IOException {
    LedgerFile ledger = ledger("events.jsonl");
    LedgerFile other = ledger("events.jsonl");

    for (int i = 0; i < 100; i++) {
      append(i % 3 == 0 ? ledger : other, "w-" + i);
    }

    assertThat(Files.readAllLines(ledger.path())).hasSize(100);
    assertThat(workflows(ledger.path())).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void renamedFile_isLeftAndANewOneIsMade() throws IOException {
    LedgerFile ledger = ledger("events.jsonl");
    Path rotated = directory.resolve("events.jsonl.1");
    append(ledger, "w-1");
    Files.move(ledger.path(), rotated);
    append(ledger, "w-2");

    nanoTime.addAndGet(SECOND);
    append(ledger, "w-3");

    assertThat(workflows(rotated)).containsExactly("w-1", "w-2");
    assertThat(workflows(ledger.path())).containsExactly("w-3");
  }

  @Test
  void replacedFile_isFollowed() throws IOException {
    LedgerFile ledger = ledger("events.jsonl");
    append(ledger, "w-1");
    Files.delete(ledger.path());
    Files.createFile(ledger.path());

    nanoTime.addAndGet(SECOND);
    append(ledger, "w-2");

    assertThat(workflows(ledger.path())).containsExactly("w-2");
  }

  @Test
  void removedDirectory_isMadeAgain() throws IOException {
    LedgerFile ledger = ledger("gone/events.jsonl");
    append(ledger, "w-1");
    Files.delete(ledger.path());
    Files.delete(Objects.requireNonNull(ledger.path().getParent()));

    nanoTime.addAndGet(SECOND);
    append(ledger, "w-2");

    assertThat(workflows(ledger.path())).containsExactly("w-2");
  }

  @Test
  void directoryInPlaceOfTheFile_isAnErrorOfTheCallerUntilItIsGone() throws IOException {
    LedgerFile ledger = ledger("events.jsonl");
    Files.createDirectory(ledger.path());
    assertThatThrownBy(() -> append(ledger, "w-1"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(ledger.path().toString());
    assertThat(ledger.linesWritten()).isZero();

    Files.delete(ledger.path());
    append(ledger, "w-2");

    assertThat(workflows(ledger.path())).containsExactly("w-2");
  }

  @Test
  void fileInPlaceOfTheDirectory_isAnErrorOfTheCaller() throws IOException {
    Files.createFile(directory.resolve("file"));
    LedgerFile ledger = ledger("file/events.jsonl");

    assertThatThrownBy(() -> append(ledger, "w-1")).isInstanceOf(IOException.class);
  }

  @Test
  @EnabledIf("hasFullDevice")
  void fullDisk_isAnErrorOfEveryCaller() throws Exception {
    Path path = Files.createSymbolicLink(directory.resolve("events.jsonl"), FULL_DEVICE);
    LedgerFile ledger = new LedgerFile(path, nanoTime::get);
    AtomicLong failures = new AtomicLong();

    inThreads(
        8,
        thread -> {
          for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> append(ledger, "w"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left on device");
            failures.incrementAndGet();
          }
        });

    assertThat(failures).hasValue(400);
    assertThat(ledger.linesWritten()).isZero();
  }

  static boolean hasFullDevice() {
    return Files.isWritable(FULL_DEVICE);
  }

  @Test
  void interruptedThread_writesItsLineAndStaysInterrupted() throws IOException {
    LedgerFile ledger = ledger("events.jsonl");
    Thread.currentThread().interrupt();
    try {
      append(ledger, "w-1");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }

    append(ledger, "w-2");

    assertThat(workflows(ledger.path())).containsExactly("w-1", "w-2");
  }

  @Test
  void interruptedThreadsThatWaitForEachOther_loseNothing() throws Exception {
    LedgerFile ledger = ledger("events.jsonl");

    inThreads(
        8,
        thread -> {
          Thread.currentThread().interrupt();
          for (int i = 0; i < 200; i++) {
            append(ledger, thread + "-" + i);
          }
          assertThat(Thread.interrupted()).isTrue();
        });

    assertThat(workflows(ledger.path())).hasSize(1600).doesNotHaveDuplicates();
  }

  @Test
  void linesFarLongerThanAGroup_fromManyThreads_stayWhole() throws Exception {
    LedgerFile ledger = ledger("events.jsonl");

    inThreads(
        6,
        thread -> {
          for (int i = 0; i < 10; i++) {
            append(ledger, thread + "-" + i + "-" + "x".repeat(i % 2 == 0 ? 150_000 : 400_000));
          }
        });

    assertThat(workflows(ledger.path())).hasSize(60).doesNotHaveDuplicates();
    assertThat(ledger.linesWritten()).isEqualTo(60);
  }

  @Test
  void close_isNotTheEnd() throws IOException {
    LedgerFile ledger = ledger("events.jsonl");
    append(ledger, "w-1");

    ledger.close();
    append(ledger, "w-2");

    assertThat(workflows(ledger.path())).containsExactly("w-1", "w-2");
  }

  private LedgerFile ledger(String name) {
    return new LedgerFile(directory.resolve(name), nanoTime::get);
  }

  private static void append(LedgerFile ledger, String workflow) throws IOException {
    @Nullable Object[] values = new Object[TYPE.fields().size()];
    for (Field field : TYPE.fields()) {
      if (!field.allowed().isEmpty()) {
        values[field.index()] = field.allowed().get(0);
      }
    }
    values[TYPE.indexOf(ChoraAttributes.WORKFLOW_ID)] = workflow;
    values[TYPE.indexOf(ChoraAttributes.DURATION_MS)] = 5L;
    ledger.append(TYPE, 1_760_702_400_123L, values, LineEncoder.withAllFields());
  }

  private static List<String> workflows(Path path) throws IOException {
    List<String> workflows = new ArrayList<>();
    assertThat(Files.readString(path, StandardCharsets.US_ASCII)).endsWith("}\n");
    try (LineReader reader = LineReader.open(path)) {
      for (LineResult line = reader.next(); line != null; line = reader.next()) {
        if (line instanceof LedgerLine valid) {
          workflows.add(String.valueOf(valid.values().get("workflow_id")));
        }
      }
    }
    return workflows;
  }

  private interface Work {
    void run(int thread) throws IOException;
  }

  private static void inThreads(int count, Work work) throws InterruptedException {
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      Thread thread =
          new Thread(
              () -> {
                try {
                  work.run(number);
                } catch (IOException | RuntimeException | AssertionError e) {
                  failures.add(e);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
  }
}
