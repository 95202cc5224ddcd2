package dev.weft.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.chora.ChoraEvents;
import dev.weft.line.LineEncoder;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendHookTest {

  private static final EventType TYPE = ChoraEvents.WORKFLOW_COMPLETED;

  private final Path file;
  private final List<String> calls = new ArrayList<>();

  AppendHookTest(@TempDir Path directory) {
    file = directory.resolve("events.jsonl");
  }

  @Test
  void hook_standsAroundEachWrite_andGetsItsBytes() throws IOException {
    LedgerFile ledger = LedgerFile.open(file, new Recorder());

    append(ledger, "w-1");
    append(ledger, "w-2");

    List<String> lines = Files.readAllLines(file);
    assertThat(calls)
        .containsExactly(
            "before", lines.get(0) + "\n", "after", "before", lines.get(1) + "\n", "after");
  }

  @Test
  void fragment_isEndedInTheBytesOfTheHook() throws IOException {
    Files.writeString(file, "{\"frag");
    LedgerFile ledger = LedgerFile.open(file, new Recorder());

    append(ledger, "w-1");

    assertThat(calls.get(1)).isEqualTo("\n" + Files.readAllLines(file).get(1) + "\n");
  }

  @Test
  void fileThatWasReplaced_isNoticedAtOnce() throws IOException {
    LedgerFile ledger = LedgerFile.open(file, new Recorder());
    append(ledger, "w-1");
    Files.delete(file);

    append(ledger, "w-2");

    assertThat(Files.readString(file)).contains("w-2");
  }

  @Test
  void writeThatFails_isOverForTheHook_withoutBytes() throws IOException {
    Files.createDirectory(file);
    LedgerFile ledger = LedgerFile.open(file, new Recorder());

    assertThatThrownBy(() -> append(ledger, "w-1")).isInstanceOf(IOException.class);

    assertThat(calls).containsExactly("before", "after");
  }

  private static void append(LedgerFile ledger, String workflow) throws IOException {
    @Nullable Object[] values = new Object[TYPE.fields().size()];
    for (Field field : TYPE.fields()) {
      if (field.path().equals("workflow_id")) {
        values[field.index()] = workflow;
      } else if (field.path().equals("status")) {
        values[field.index()] = "success";
      } else if (field.path().equals("duration_ms")) {
        values[field.index()] = 1L;
      }
    }
    ledger.append(TYPE, 0, values, LineEncoder.withAllFields());
  }

  private final class Recorder implements AppendHook {
    @Override
    public boolean before() {
      calls.add("before");
      return true;
    }

    @Override
    public void written(byte[] bytes, int length) {
      calls.add(new String(bytes, 0, length, US_ASCII));
    }

    @Override
    public void after() {
      calls.add("after");
    }
  }
}
