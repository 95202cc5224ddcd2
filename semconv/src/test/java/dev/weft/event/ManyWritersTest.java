package dev.weft.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.line.LedgerLine;
import dev.weft.line.LineReader;
import dev.weft.line.LineResult;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyWritersTest {

  private final Path file;

  ManyWritersTest(@TempDir Path directory) {
    file = directory.resolve("events.jsonl");
  }

  @Test
  void tenThreadsWithAHundredEvents_makeAThousandValidLines() throws Exception {
    join(start(10, 100));

    assertThat(validLines()).hasSize(1000).doesNotHaveDuplicates();
  }

  @Test
  void fourProcessesWithFiveHundredEvents_makeTwoThousandValidLines() throws Exception {
    WriterProcess.run(file, 4, 500);

    assertThat(validLines()).hasSize(2000).doesNotHaveDuplicates();
  }

  /** Reads like the known gateway: from the last offset to the end, split at line feeds. */
  @Test
  void readerThatPollsWhileFourThreadsWrite_neverSeesHalfALine() throws Exception {
    Files.createFile(file);
    List<Thread> writers = start(4, 5000);
    List<String> torn = new ArrayList<>();
    int seen = 0;
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      while (seen < 20_000) {
        int available = (int) (in.length() - in.getFilePointer());
        byte[] bytes = new byte[available];
        in.readFully(bytes);
        String text = new String(bytes, StandardCharsets.US_ASCII);
        String last = text.substring(text.lastIndexOf('\n') + 1);
        if (!last.isBlank()) {
          torn.add(last);
        }
        seen += (int) text.chars().filter(c -> c == '\n').count();
      }
    }
    join(writers);

    assertThat(torn).isEmpty();
  }

  private List<Thread> start(int threads, int events) {
    EventEmitter emitter = new EventEmitter(file);
    List<Thread> started = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      String name = "worker-" + i;
      Thread thread = new Thread(() -> emit(emitter, name, events));
      started.add(thread);
      thread.start();
    }
    return started;
  }

  private static void emit(EventEmitter emitter, String name, int events) {
    try {
      for (int i = 0; i < events; i++) {
        emitter.emit(WriterProcess.event(name + "-item-" + i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void join(List<Thread> threads) throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private List<String> validLines() throws IOException {
    List<String> ids = new ArrayList<>();
    try (LineReader reader = LineReader.open(file)) {
      for (LineResult line = reader.next(); line != null; line = reader.next()) {
        assertThat(line).isInstanceOf(LedgerLine.class);
        ids.add(String.valueOf(((LedgerLine) line).values().get("content_config_id")));
      }
    }
    return ids;
  }
}
