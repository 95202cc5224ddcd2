package dev.weft.audit;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.weft.audit.file.ChainLock;
import dev.weft.audit.file.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainTest {

  private final Path directory;
  private final Path file;

  ChainTest(@TempDir Path directory) {
    this.directory = directory;
    this.file = directory.resolve("governance/ledger.ndjson");
  }

  @Test
  void lines_keepTheirShape_andEachHasAnEntryThatSha256sumConfirms() throws Exception {
    ChainedLedger ledger = ChainedLedger.at(file).write("req", 3);

    assertThat(ledger.lines()).hasSize(3).allMatch(line -> line.strip().startsWith("{\"schema_"));
    List<String> entries = Files.readAllLines(ledger.files.chain());
    String first = ledger.lines().get(0) + "\n";
    String body =
        "{\"seq\":1,\"kind\":\"line\",\"at\":0,\"bytes\":"
            + first.length()
            + ",\"sha256\":\""
            + Digests.of(first)
            + "\",\"prev\":\""
            + "0".repeat(64)
            + "\"";
    assertThat(entries)
        .hasSize(3)
        .first()
        .isEqualTo(body + ",\"hash\":\"" + Digests.of(body) + "\"}");
    Head head = requireNonNull(Head.read(ledger.files.head()));
    assertThat(head.seq()).isEqualTo(3);
    assertThat(head.bytes()).isEqualTo(Files.size(file));
    assertThat(ledger.verify())
        .matches(Verification::ok)
        .extracting(Verification::lines)
        .isEqualTo(3L);
    assertThat(ledger.problems).isEmpty();
  }

  @Test
  void chainThatBeginsBehindLines_saysSo() throws Exception {
    ChainedLedger first = ChainedLedger.at(file).write("req", 3);
    Files.delete(first.files.chain());
    Files.delete(first.files.head());

    ChainedLedger next = ChainedLedger.at(file).write("after", 1);

    assertThat(next.problems)
        .containsExactly("the chain of " + file + " begins behind lines without entries");
    assertThat(next.verify().notes())
        .singleElement()
        .asString()
        .contains("3 lines were chained by a later writer");
  }

  @Test
  void head_elsewhere_isAtTheSamePathBelowThatDirectory() throws Exception {
    Path heads = directory.resolve("heads");
    ChainedLedger ledger = ChainedLedger.at(file, heads).write("req", 2);

    Path head = heads.resolve(file.getRoot().relativize(file) + ".head");
    assertThat(head).isRegularFile();
    assertThat(file.resolveSibling("ledger.ndjson.head")).doesNotExist();
    assertThat(ledger.verify().findings()).isEmpty();
  }

  @Test
  void head_thatIsMovedElsewhere_isStillKnown() throws Exception {
    ChainedLedger.at(file).write("req", 2);

    ChainedLedger moved = ChainedLedger.at(file, directory.resolve("heads")).write("more", 1);

    assertThat(moved.verify().findings()).isEmpty();
    assertThat(moved.problems).isEmpty();
  }

  @Test
  void threadsWithLedgersOfTheirOwn_onOneFile_makeOneChain() throws Exception {
    List<Thread> threads = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ChainedLedger own = ChainedLedger.at(file);
      String name = "thread-" + i;
      Thread thread =
          new Thread(
              () -> {
                try {
                  own.write(name, 50);
                } catch (IOException e) {
                  failures.add(e);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }

    ChainedLedger ledger = ChainedLedger.at(file);
    assertThat(failures).isEmpty();
    assertThat(ledger.lines().stream().map(String::strip).collect(toSet())).hasSize(200);
    assertThat(ledger.verify().findings()).isEmpty();
    assertThat(ledger.verify().notes()).isEmpty();
    assertThat(ledger.verify().entries()).isEqualTo(200);
  }

  @Test
  void thread_thatIsInterrupted_writesLineAndEntry_andStaysInterrupted() throws Exception {
    ChainedLedger ledger = ChainedLedger.at(file);

    Thread.currentThread().interrupt();
    ledger.write("req", 3);
    boolean interrupted = Thread.interrupted();

    assertThat(interrupted).isTrue();
    assertThat(ledger.problems).isEmpty();
    assertThat(ledger.verify().entries()).isEqualTo(3);
  }

  @Test
  void linesWithoutEntries_areChainedByTheNextWriter_asRecovered() throws Exception {
    ChainedLedger ledger = ChainedLedger.at(file).write("req", 2);
    append(file, "{\"kind\":\"foreign\"}\n");

    ledger.write("next", 1);

    assertThat(ledger.verify().findings()).isEmpty();
    assertThat(ledger.verify().lines()).isEqualTo(4);
    assertThat(ledger.verify().notes())
        .containsExactly(
            "1 lines were chained by a later writer, the first by entry 3: their own was killed,"
                + " or knew nothing of the chain");
  }

  @Test
  void fragmentOfAKilledWriter_isEnded_andChainedAsRecovered() throws Exception {
    ChainedLedger.at(file).write("req", 2);
    append(file, "{\"schema_version\":\"2.0");

    ChainedLedger ledger = ChainedLedger.at(file).write("next", 1);

    assertThat(ledger.lines().get(2)).isEqualTo("{\"schema_version\":\"2.0");
    assertThat(ledger.verify().findings()).isEmpty();
    assertThat(ledger.verify().entries()).isEqualTo(4);
  }

  @Test
  void halfAnEntryOfAKilledWriter_isReplacedByAWholeOne() throws Exception {
    ChainedLedger first = ChainedLedger.at(file).write("req", 3);
    byte[] chain = Files.readAllBytes(first.files.chain());
    long second = Files.readString(first.files.chain()).indexOf("{\"seq\":3");
    Head head = requireNonNull(Head.read(first.files.head()));
    String hash = Files.readAllLines(first.files.chain()).get(1);
    hash = hash.substring(hash.length() - 66, hash.length() - 2);
    // Killed after 20 bytes of the third entry, so before the third head.
    Files.write(first.files.chain(), Arrays.copyOf(chain, (int) second + 20));
    Head.write(first.files.head(), 2, hash, 0, head.time(), null, null);

    ChainedLedger ledger = ChainedLedger.at(file).write("next", 1);

    assertThat(ledger.verify().findings()).isEmpty();
    assertThat(ledger.verify().entries()).isEqualTo(4);
    assertThat(ledger.verify().notes()).singleElement().asString().startsWith("1 lines were");
  }

  @Test
  void ledgerThatWasCut_staysAFinding_howeverLongItGoesOn() throws Exception {
    ChainedLedger ledger = ChainedLedger.at(file).write("req", 3);
    List<String> lines = ledger.lines();
    Files.writeString(file, lines.get(0) + "\n" + lines.get(1) + "\n");

    ledger.write("after", 2);

    long from = lines.get(0).length() + lines.get(1).length() + 2L;
    assertThat(ledger.problems).singleElement().asString().contains("was cut to " + from);
    assertThat(ledger.verify().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Finding.Kind.TRUNCATED);
              assertThat(finding.message()).startsWith("bytes " + from + " to ");
            });
  }

  @Test
  void chainThatWasCutWithItsLedger_staysAFinding_becauseOfItsHead() throws Exception {
    ChainedLedger first = ChainedLedger.at(file).write("req", 3);
    List<String> lines = first.lines();
    List<String> entries = Files.readAllLines(first.files.chain());
    Files.writeString(file, lines.get(0) + "\n");
    Files.writeString(first.files.chain(), entries.get(0) + "\n");
    assertThat(first.verify().findings())
        .containsExactly(
            new Finding(
                Finding.Kind.CHAIN_TRUNCATED, 2, "the chain ends at entry 1, its head says 3"));

    ChainedLedger ledger = ChainedLedger.at(file).write("after", 1);

    assertThat(ledger.problems)
        .containsExactly(
            "the chain of " + file + " is broken: the chain ends at entry 1, its head says 3");
    assertThat(ledger.verify().findings())
        .singleElement()
        .extracting(Finding::kind)
        .isEqualTo(Finding.Kind.CHAIN_TRUNCATED);
  }

  @Test
  void headThatWasDeleted_staysAFinding() throws Exception {
    ChainedLedger first = ChainedLedger.at(file).write("req", 3);
    Files.delete(first.files.head());
    assertThat(first.verify().findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.HEAD);

    ChainedLedger ledger = ChainedLedger.at(file).write("after", 1);

    assertThat(ledger.verify().findings())
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("the head is missing");
  }

  @Test
  void headThatIsNoHead_staysAFinding_andTheChainGoesOn() throws Exception {
    ChainedLedger first = ChainedLedger.at(file).write("req", 1);
    Files.writeString(first.files.head(), "");
    assertThat(first.verify().findings())
        .containsExactly(new Finding(Finding.Kind.HEAD, 0, file + ".head is no head"));

    ChainedLedger ledger = ChainedLedger.at(file).write("after", 1);

    assertThat(ledger.verify().entries()).isEqualTo(3);
    assertThat(ledger.verify().findings())
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("is no head (entry 2)");
  }

  @Test
  void ledgerThatIsGone_isMissingFromItsFirstLine() throws Exception {
    ChainedLedger ledger = ChainedLedger.at(file).write("req", 3);

    Files.delete(file);

    assertThat(ledger.verify().findings())
        .containsExactly(
            new Finding(Finding.Kind.TRUNCATED, 1, "lines 1 to 3 are missing at the end"));
  }

  @Test
  void chainThatCannotBeWritten_isToldOnce_andCatchesUpLater() throws Exception {
    ChainedLedger ledger = ChainedLedger.at(file).write("req", 1);
    Path aside = ledger.files.chain().resolveSibling("aside");
    Files.move(ledger.files.chain(), aside);
    Files.createDirectory(ledger.files.chain());

    ledger.write("during", 3);
    Files.delete(ledger.files.chain());
    Files.move(aside, ledger.files.chain());
    ledger.write("after", 1);

    assertThat(ledger.lines()).hasSize(5);
    assertThat(ledger.problems).singleElement().asString().contains("cannot be written");
    assertThat(ledger.verify().findings()).isEmpty();
    assertThat(ledger.verify().entries()).isEqualTo(5);
  }

  @Test
  void headThatCannotBeWritten_isToldOnce_andTheChainGoesOn() throws Exception {
    ChainedLedger ledger = ChainedLedger.at(file).write("req", 1);
    Files.delete(ledger.files.head());
    Files.createDirectory(ledger.files.head());

    ledger.write("during", 3);
    assertThat(ledger.problems).singleElement().asString().contains("cannot be written");
    Files.delete(ledger.files.head());
    ledger.write("after", 1);

    assertThat(ledger.problems).hasSize(1);
    assertThat(ledger.verify().findings()).isEmpty();
    assertThat(ledger.verify().notes()).isEmpty();
  }

  @Test
  void lockThatAnotherHolds_delaysTheLineForABoundedTime_andItsEntryComesLater() throws Exception {
    ChainedLedger ledger = ChainedLedger.at(file).write("req", 1);
    ChainLock other = new ChainLock(ledger.files.lock());
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Thread holder =
        new Thread(
            () -> {
              try {
                other.acquire(Duration.ofSeconds(10));
                held.countDown();
                release.await();
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              } finally {
                other.release();
              }
            });
    holder.start();
    held.await();

    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> ledger.write("during", 5));
    assertThat(ledger.lines()).hasSize(6);
    assertThat(ledger.problems).singleElement().asString().contains("another process holds");
    release.countDown();
    holder.join();
    ledger.write("after", 1);

    assertThat(ledger.verify().findings()).isEmpty();
    assertThat(ledger.verify().entries()).isEqualTo(7);
  }

  private static void append(Path to, String text) throws IOException {
    Files.writeString(to, text, StandardOpenOption.APPEND);
  }
}
