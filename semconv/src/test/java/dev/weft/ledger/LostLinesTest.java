package dev.weft.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.line.LineBuffer;
import dev.weft.line.LineEncoder;
import dev.weft.weft.WeftAttributes;
import dev.weft.weft.WeftEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a file tells its writer about lines that are lost, and about lines that are not. */
class LostLinesTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong nanoTime = new AtomicLong();
  private final Path directory;
  private final Path path;
  private final LedgerFile ledger;

  LostLinesTest(@TempDir Path directory) {
    this.directory = directory;
    path = directory.resolve("events.jsonl");
    ledger = new LedgerFile(path, nanoTime::get);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void removedFile_isALossOfTheLinesThatWereInIt() throws IOException {
    write(3);
    Files.delete(path);

    nanoTime.addAndGet(SECOND);
    write(1);

    assertThat(loss()).isEqualTo("FILE_REMOVED 3");
    assertThat(ledger.takeLoss()).isNull();
  }

  @Test
  void renamedFile_isNoLoss() throws IOException {
    write(3);
    Files.move(path, directory.resolve("events.jsonl.1"));

    nanoTime.addAndGet(SECOND);
    write(1);

    assertThat(ledger.takeLoss()).isNull();
  }

  @Test
  void fileThatItsOwnerRemoved_isNoLoss_andIsMadeAnewAtOnce() throws IOException {
    write(3);
    Files.delete(path);

    ledger.lookFirst();
    write(1);

    assertThat(ledger.takeLoss()).isNull();
    assertThat(Files.readAllLines(path)).hasSize(1);
  }

  @Test
  void emptiedFile_isALossOfTheLinesThatWereInIt() throws IOException {
    write(3);
    Files.write(path, new byte[0]);

    nanoTime.addAndGet(SECOND);
    write(1);

    assertThat(loss()).isEqualTo("FILE_TRUNCATED 3");
  }

  @Test
  void cutFile_isALossOfAnUnknownNumber() throws IOException {
    write(3);
    Files.writeString(path, Files.readAllLines(path).get(0) + "\n");

    nanoTime.addAndGet(SECOND);
    write(1);

    assertThat(loss()).isEqualTo("FILE_TRUNCATED -1");
    assertThat(Files.readAllLines(path)).hasSize(2);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void removedFile_afterAFailedWrite_isALoss_andNoneLater() throws IOException {
    Disk disk = new Disk();
    fill(disk);
    Files.delete(path);
    disk.writeAgain();

    assertThat(loss(disk.ledger)).isEqualTo("FILE_REMOVED 3");
    Files.delete(path);
    nanoTime.addAndGet(SECOND);
    disk.ledger.write(lines(1), 1);
    assertThat(loss(disk.ledger)).isEqualTo("FILE_REMOVED 1");
  }

  @Test
  void emptiedFile_afterAFailedWrite_isALoss() throws IOException {
    Disk disk = new Disk();
    fill(disk);
    Files.write(path, new byte[0]);
    disk.writeAgain();

    assertThat(loss(disk.ledger)).isEqualTo("FILE_TRUNCATED 3");
    assertThat(Files.readAllLines(path)).hasSize(1);
  }

  @Test
  void renamedFile_afterAFailedWrite_isNoLoss() throws IOException {
    Disk disk = new Disk();
    fill(disk);
    Files.move(path, directory.resolve("events.jsonl.1"));
    disk.writeAgain();

    assertThat(disk.ledger.takeLoss()).isNull();
    assertThat(Files.readAllLines(path)).hasSize(1);
  }

  @Test
  void sameFile_afterAFailedWrite_isNoLoss_andIsOpenedAgain() throws IOException {
    Disk disk = new Disk();
    fill(disk);
    disk.writeAgain();

    assertThat(disk.ledger.takeLoss()).isNull();
    assertThat(disk.opened).isEqualTo(2);
    assertThat(Files.readAllLines(path)).hasSize(4);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void linesOfAWriteThatFailedInPart_countToo() throws IOException {
    LedgerFile full = new LedgerFile(path, nanoTime::get, file -> new Quota(file, 2, 10));
    assertThatThrownBy(() -> full.write(lines(5), 5)).isInstanceOf(IncompleteWriteException.class);
    Files.delete(path);
    assertThatThrownBy(() -> full.write(lines(3), 3)).isInstanceOf(IncompleteWriteException.class);

    assertThat(loss(full)).isEqualTo("FILE_REMOVED 2");
  }

  @Test
  void emptiedFile_thatAnotherProcessWritesToo_isALoss() throws IOException {
    LedgerFile other = new LedgerFile(path, nanoTime::get);
    write(1);
    other.write(lines(1), 1);
    write(2);
    Files.write(path, new byte[0]);
    write(1);

    assertThat(loss()).isEqualTo("FILE_TRUNCATED 3");
    other.write(lines(1), 1);
    write(1);
    nanoTime.addAndGet(SECOND);
    write(1);
    assertThat(ledger.takeLoss()).isNull();
  }

  /** Writes three lines, and fails to write one. */
  private static void fill(Disk disk) throws IOException {
    disk.ledger.write(lines(3), 3);
    disk.full = true;
    assertThatThrownBy(() -> disk.ledger.write(lines(1), 1)).isInstanceOf(IOException.class);
  }

  /** A disk that may take nothing. */
  private final class Disk {
    private final LedgerFile ledger = new LedgerFile(path, nanoTime::get, this::open);
    private boolean full;
    private int opened;

    private LedgerCalls.Handle open(Path file) throws IOException {
      opened++;
      return new ForwardingHandle(LedgerCalls.SYSTEM.open(file)) {
        @Override
        public void write(byte[] bytes, int length) throws IOException {
          if (full) {
            throw new IOException("No space left on device");
          }
          this.file.write(bytes, length);
        }
      };
    }

    void writeAgain() throws IOException {
      full = false;
      ledger.write(lines(1), 1);
    }
  }

  @Test
  void failedWrite_saysHowManyOfItsLinesAreInTheFile() throws IOException {
    LedgerFile full = new LedgerFile(path, nanoTime::get, file -> new Quota(file, 2, 10));

    assertThatThrownBy(() -> full.write(lines(5), 5))
        .isInstanceOfSatisfying(
            IncompleteWriteException.class,
            failure -> assertThat(failure.wholeLines()).isEqualTo(2))
        .hasMessage("Disk quota exceeded");

    LedgerFile roomAgain = new LedgerFile(path, nanoTime::get);
    roomAgain.write(lines(1), 1);
    assertThat(Files.readAllLines(path))
        .as("two lines, a fragment that is closed, and the next line")
        .hasSize(4);
  }

  @Test
  void failedWrite_behindLinesOfAnother_saysHowManyOfItsOwnAreInTheFile() throws IOException {
    write(1);
    LedgerFile full = new LedgerFile(path, nanoTime::get, file -> new Quota(file, 3, 0));

    assertThatThrownBy(() -> full.write(lines(4), 4))
        .isInstanceOfSatisfying(
            IncompleteWriteException.class,
            failure -> assertThat(failure.wholeLines()).isEqualTo(3));
  }

  @Test
  void failedWrite_thatTookNothing_isNotIncomplete() {
    LedgerFile full = new LedgerFile(path, nanoTime::get, file -> new Quota(file, 0, 7));

    assertThatThrownBy(() -> full.write(lines(4), 4))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(IncompleteWriteException.class);
  }

  @Test
  void failedWrite_intoAFileThatIsMovedMeanwhile_saysHowManyOfItsLinesAreInIt() {
    Path moved = path.resolveSibling("moved.jsonl");
    LedgerFile full =
        new LedgerFile(
            path,
            nanoTime::get,
            file -> new Quota(LedgerCalls.SYSTEM.open(file), 2, 10, () -> Files.move(file, moved)));

    assertThatThrownBy(() -> full.write(lines(5), 5))
        .isInstanceOfSatisfying(
            IncompleteWriteException.class,
            failure -> assertThat(failure.wholeLines()).isEqualTo(2));
  }

  /** A file that takes so many lines and bytes of the next write, and then no more. */
  private static final class Quota extends ForwardingHandle {
    private final int lines;
    private final int bytes;
    private final Callable<?> meanwhile;

    Quota(LedgerCalls.Handle file, int lines, int bytes, Callable<?> meanwhile) {
      super(file);
      this.lines = lines;
      this.bytes = bytes;
      this.meanwhile = meanwhile;
    }

    Quota(Path path, int lines, int bytes) throws IOException {
      this(LedgerCalls.SYSTEM.open(path), lines, bytes, () -> null);
    }

    @Override
    public void write(byte[] all, int length) throws IOException {
      int end = 0;
      for (int line = 0; line < lines; end++) {
        line += all[end] == '\n' ? 1 : 0;
      }
      file.write(all, end + bytes);
      try {
        meanwhile.call();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
      throw new IOException("Disk quota exceeded");
    }
  }

  private String loss() {
    return loss(ledger);
  }

  private static String loss(LedgerFile ledger) {
    Loss loss = ledger.takeLoss();
    return loss == null ? "none" : loss.reason() + " " + loss.missing();
  }

  private void write(int count) throws IOException {
    ledger.write(lines(count), count);
  }

  private static LineBuffer lines(int count) {
    LineBuffer lines = new LineBuffer();
    @Nullable Object[] values = new Object[WeftEvents.LEDGER_GAP.fields().size()];
    for (int i = 0; i < count; i++) {
      values[WeftEvents.LEDGER_GAP.indexOf(WeftAttributes.TS)] = "line " + i;
      values[WeftEvents.LEDGER_GAP.indexOf(WeftAttributes.REASON)] = "buffer_full";
      values[WeftEvents.LEDGER_GAP.indexOf(WeftAttributes.FROM)] = "a";
      values[WeftEvents.LEDGER_GAP.indexOf(WeftAttributes.TO)] = "b";
      LineEncoder.withAllFields().encode(WeftEvents.LEDGER_GAP, 0, values, lines);
    }
    return lines;
  }
}
