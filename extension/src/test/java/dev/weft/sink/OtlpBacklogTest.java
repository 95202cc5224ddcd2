package dev.weft.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.wire.Batch;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtlpBacklogTest {

  private static final String LANE = "logs-0000abcd";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  private final WeftLog log = new WeftLog();
  private final List<String> lost = new ArrayList<>();
  private final Path root;

  OtlpBacklogTest(@TempDir Path directory) {
    this.root = directory.resolve("var/buffer");
  }

  @AfterEach
  void tearDown() {
    log.close();
  }

  @Test
  void batches_comeBackInOrder_afterTheProcessHasEnded() throws IOException {
    OtlpBacklog ended = onDisk(1000);
    add(ended, "one");
    add(ended, "two");
    ended.close(LANE);
    OtlpBacklog next = backlog(1000);

    next.adopt();

    add(next, "in memory");
    assertThat(drained(next)).containsExactly("one", "two", "in memory");
    next.close(LANE);
    assertThat(root).isEmptyDirectory();
    assertThat(lost).isEmpty();
  }

  @Test
  void batches_ofTwoDeadProcesses_areTakenOver_andThoseOfTheLivingAreNot() throws IOException {
    OtlpBacklog living = onDisk(1000);
    add(living, "living");
    leave("first", "second");
    OtlpBacklog next = backlog(1000);

    next.adopt();

    assertThat(drained(next)).containsExactlyInAnyOrder("first", "second");
    assertThat(drained(living)).containsExactly("living");
  }

  @Test
  void batches_ofAnotherEndpoint_stayForWhoeverHasIt() throws IOException {
    leave("one");
    OtlpBacklog other = new OtlpBacklog(new BufferDirectory(root), 1000, 100, CLOCK, notice());
    other.open("logs-0000ffff", (reason, records) -> lost.add(reason));

    other.adopt();
    other.close("logs-0000ffff");
    OtlpBacklog next = backlog(1000);
    next.adopt();

    assertThat(drained(next)).containsExactly("one");
  }

  @Test
  void lock_ofAnotherProcess_keepsItsFiles() throws Exception {
    leave("one");
    Path lock = files().get(0).resolveSibling("lock");
    OtlpBacklog next = backlog(1000);
    try (OtherProcess other = OtherProcess.locking(lock)) {
      next.adopt();

      assertThat(next.isEmpty(LANE)).as("locked by " + other).isTrue();
    }
    next.adopt();
    assertThat(drained(next)).containsExactly("one");
  }

  @Test
  void directory_thatCannotBeLocked_isSaid_andThoseOfOthersAreTakenOver() throws IOException {
    leave("one", "two");
    Files.createDirectories(root.resolve("1-somebody/lock"));
    Files.createDirectories(
        root.resolve("2-somebody/0000000000000000001-0000abcd-1." + LANE + ".otlp"));
    OtlpBacklog next = backlog(1000);

    next.adopt();

    assertThat(drained(next)).containsExactlyInAnyOrder("one", "two");
    assertThat(log.lines()).singleElement().asString().contains("1-somebody");
  }

  @Test
  void directories_thatAnotherProcessTakesOverMeanwhile_areItsOwn() throws IOException {
    leave("one", "two");
    List<Path> left = files();
    List<IOException> failures = new ArrayList<>();

    List<Path> adopted =
        new BufferDirectory(root)
            .adopt(name -> left.stream().allMatch(file -> isTaken(file, name)), failures::add);

    assertThat(adopted).isEmpty();
    assertThat(failures).isEmpty();
  }

  /** Takes a file; writes beside that of the name, and removes the directory of another. */
  private static boolean isTaken(Path file, String name) {
    return file.toFile().delete()
        && (file.endsWith(name)
            ? file.resolveSibling("new").toFile().mkdir()
            : file.resolveSibling("lock").toFile().delete()
                && file.resolveSibling("").toFile().delete());
  }

  @Test
  void files_haveTheSameNamesInEveryLanguage() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      leave("one");
    } finally {
      Locale.setDefault(before);
    }

    assertThat(root.relativize(files().get(0)).toString()).matches("\\p{ASCII}+");
  }

  @Test
  void unfinishedFile_isNoBatch() throws IOException {
    leave("one");
    Path whole = files().get(0);
    Files.move(whole, whole.resolveSibling(whole.getFileName() + ".tmp"));
    OtlpBacklog next = backlog(1000);

    next.adopt();

    assertThat(next.isEmpty(LANE)).isTrue();
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void disk_thatIsFull_keepsTheNewest() throws IOException {
    OtlpBacklog backlog = onDisk(8);

    for (String text : List.of("1234", "5678", "9")) {
      add(backlog, text);
    }

    assertThat(backlog.bytes(LANE)).isEqualTo(5);
    assertThat(drained(backlog)).containsExactly("5678", "9");
    assertThat(lost).containsExactly("buffer_full");
  }

  @Test
  void batch_onItsWay_isNotDroppedForANewerOne() throws IOException {
    OtlpBacklog backlog = onDisk(8);
    add(backlog, "1234");
    OtlpBacklog.Entry sending = requireNonNull(backlog.take(LANE));

    add(backlog, "5678");
    add(backlog, "9");

    assertThat(backlog.take(LANE)).as("the first is still on its way").isNull();
    backlog.putBack(sending);
    assertThat(drained(backlog)).containsExactly("1234", "9");
  }

  @Test
  void memory_holdsWhatFits_whileNoFileIsWanted() throws IOException {
    OtlpBacklog backlog = backlog(1000);

    add(backlog, "x".repeat(60));
    add(backlog, "y".repeat(60));
    add(backlog, "z".repeat(101));

    assertThat(root).doesNotExist();
    assertThat(drained(backlog)).containsExactly("y".repeat(60));
    assertThat(lost).containsExactly("buffer_full", "buffer_full");
  }

  @Test
  void memory_isWrittenAtTheEnd_onceFilesAreWanted_andElseCountedAsLost() throws IOException {
    OtlpBacklog wanted = backlog(1000);
    add(wanted, "kept");
    wanted.useDisk();
    wanted.close(LANE);
    OtlpBacklog unwanted = backlog(1000);
    add(unwanted, "gone");
    unwanted.close(LANE);

    OtlpBacklog next = backlog(1000);
    next.adopt();
    assertThat(drained(next)).containsExactly("kept");
    assertThat(lost).containsExactly("exit");
  }

  @Test
  void memory_isEnoughForAnEndpointThatIsSlow_untilItIsFullOrTheEndpointFails() throws IOException {
    OtlpBacklog backlog = onDisk(1000);

    backlog.add(LANE, new Batch("x".repeat(60).getBytes(UTF_8)), false, false);
    assertThat(root).doesNotExist();
    backlog.add(LANE, new Batch("y".repeat(60).getBytes(UTF_8)), false, false);
    assertThat(files()).as("only one fits").hasSize(1);
    backlog.spill(LANE);

    assertThat(files()).hasSize(2);
    assertThat(drained(backlog)).containsExactly("x".repeat(60), "y".repeat(60));
    assertThat(files()).isEmpty();
  }

  @Test
  void file_thatSomebodyRemoved_isCountedAsLost_andTheRestIsSent() throws IOException {
    OtlpBacklog backlog = onDisk(1000);
    add(backlog, "one");
    Files.delete(files().get(0));
    add(backlog, "two");

    assertThat(backlog.load(requireNonNull(backlog.take(LANE)))).isNull();
    assertThat(drained(backlog)).containsExactly("two");
    assertThat(lost).containsExactly("unreadable");
  }

  @Test
  void file_thatCannotBeReadNow_waits_andIsSentOnceItCan() throws IOException {
    OtlpBacklog backlog = onDisk(1000);
    add(backlog, "one");
    Path file = files().get(0);
    Files.delete(file);
    Files.createDirectory(file);
    OtlpBacklog.Entry entry = requireNonNull(backlog.take(LANE));

    assertThatThrownBy(() -> backlog.load(entry)).isInstanceOf(IOException.class);
    Files.delete(file);
    Files.writeString(file, "one");
    setLength(file, 3L << 30); // more than any array holds
    OtlpBacklog.Entry again = requireNonNull(backlog.take(LANE));
    assertThatThrownBy(() -> backlog.load(again)).isInstanceOf(OutOfMemoryError.class);
    setLength(file, 3);

    assertThat(drained(backlog)).containsExactly("one");
    assertThat(lost).isEmpty();
  }

  @Test
  void file_thatDoesNotHoldWhatItsNameSays_isCountedAsLost() throws IOException {
    OtlpBacklog backlog = onDisk(1000);
    byte[] oneRecord = {10, 4, 18, 2, 18, 0};
    backlog.add(LANE, new Batch(oneRecord), false, true);
    setLength(files().get(0), 0);

    assertThat(drained(backlog)).isEmpty();
    assertThat(lost).containsExactly("unreadable");
  }

  @Test
  void directory_thatSomebodyRemoved_isMadeAgain() throws IOException {
    OtlpBacklog backlog = onDisk(1000);
    add(backlog, "one");
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }

    add(backlog, "two");
    add(backlog, "three");

    assertThat(backlog.load(requireNonNull(backlog.take(LANE)))).isNull();
    assertThat(drained(backlog)).containsExactly("two", "three");
    assertThat(log.lines()).hasSize(1);
  }

  @Test
  void directories_areReadByTheirOwnerAlone() throws IOException {
    leave("one");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.getParent())))
        .isNotEqualTo("rwx------");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".otlp")).toList();
    }
  }

  private OtlpBacklog onDisk(long maxDisk) {
    OtlpBacklog backlog = backlog(maxDisk);
    backlog.useDisk();
    return backlog;
  }

  private OtlpBacklog backlog(long maxDisk) {
    OtlpBacklog backlog = new OtlpBacklog(new BufferDirectory(root), maxDisk, 100, CLOCK, notice());
    backlog.open(LANE, (reason, records) -> lost.add(reason));
    return backlog;
  }

  /** What processes did not send that lived at one time, each a text. */
  private void leave(String... texts) {
    List<OtlpBacklog> ended = Stream.of(texts).map(text -> onDisk(1000)).toList();
    for (int i = 0; i < texts.length; i++) {
      add(ended.get(i), texts[i]);
    }
    ended.forEach(backlog -> backlog.close(LANE));
  }

  private static void setLength(Path file, long length) throws IOException {
    try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw")) {
      opened.setLength(length);
    }
  }

  private static OtlpNotice notice() {
    return new OtlpNotice(CLOCK, Runnable::run);
  }

  private static void add(OtlpBacklog backlog, String text) {
    backlog.add(LANE, new Batch(text.getBytes(UTF_8)), false, true);
  }

  private static List<String> drained(OtlpBacklog backlog) throws IOException {
    List<String> texts = new ArrayList<>();
    for (OtlpBacklog.Entry entry = backlog.take(LANE); entry != null; entry = backlog.take(LANE)) {
      Batch batch = backlog.load(entry);
      if (batch != null) {
        texts.add(new String(batch.body(), UTF_8));
        backlog.remove(entry);
      }
    }
    return texts;
  }

  /** Holds a lock as another process does; locks of the own process say nothing about others. */
  private record OtherProcess(Process process) implements AutoCloseable {

    static OtherProcess locking(Path lock) throws IOException {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Holder.class.getName(),
                  lock.toString())
              .redirectErrorStream(true)
              .start();
      assertThat(process.inputReader(UTF_8).readLine()).isEqualTo("locked");
      return new OtherProcess(process);
    }

    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
    }
  }

  /** The other process. */
  static final class Holder {
    private Holder() {}

    public static void main(String... arguments) throws IOException {
      try (FileChannel channel =
          FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
        channel.lock();
        System.out.println("locked");
        System.in.read();
      }
    }
  }
}
