package dev.weft.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weft.line.LineBuffer;
import dev.weft.segment.Rotation;
import dev.weft.segment.Segment;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read and write the files that hold lines. */
@DisabledOnOs(OS.WINDOWS)
class NewLedgerTest {
  private final Path ledger;

  NewLedgerTest(@TempDir Path directory) {
    ledger = directory.resolve("events.jsonl");
  }

  @Test
  void firstFile_isMadeAsTheUserMakesFiles() throws IOException {
    Path usual = Files.createFile(ledger.resolveSibling("usual"));

    write(LedgerFile.open(ledger));

    assertThat(permissions(ledger)).isEqualTo(permissions(usual));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-r-----", "rw-rw-rw-"})
  void fileAfterARotation_hasThePermissionsOfTheSegment(String permissions) throws IOException {
    LedgerFile file =
        LedgerFile.open(ledger, Rotation.of(1, null, (path, failure) -> fail("", failure)));
    write(file);
    allow(ledger, permissions);

    write(file);

    assertThat(permissions(segments().get(0))).isEqualTo(permissions);
    assertThat(permissions(ledger)).isEqualTo(permissions);
  }

  @Test
  void fileThatAnotherProcessMakes_afterARotation_hasThemToo() throws IOException {
    LedgerFile other = LedgerFile.open(ledger);
    write(other);
    allow(ledger, "rw-------");
    Files.move(ledger, ledger.resolveSibling("events-20261125T101500Z-0001.jsonl"));
    Files.createFile(ledger.resolveSibling("events-20261125T101501Z-0001.jsonl")); // only taken
    other.close();

    write(other);

    assertThat(permissions(ledger)).isEqualTo("rw-------");
  }

  @Test
  void segmentThatItsOwnerMayNotWriteAnyMore_isNoModel() throws IOException {
    Path usual = Files.createFile(ledger.resolveSibling("usual"));
    Path segment = ledger.resolveSibling("events-20261125T101500Z-0001.jsonl");
    allow(Files.writeString(segment, "{}\n"), "r--r-----");

    write(LedgerFile.open(ledger));

    assertThat(permissions(ledger)).isEqualTo(permissions(usual));
  }

  @Test
  void fileAfterARotation_isOfTheSameGroup() throws IOException {
    Path segment = ledger.resolveSibling("events-20261125T101500Z-0001.jsonl");
    allow(Files.writeString(segment, "{}\n"), "rw-r-----");
    assumeTrue(hasOtherGroup(segment), "this user may give files to another group");

    write(LedgerFile.open(ledger));

    assertThat(group(ledger)).isEqualTo(group(segment));
    assertThat(permissions(ledger)).isEqualTo("rw-r-----");
  }

  @Test
  void journal_isItsOwnersAlone() throws IOException {
    write(LedgerFile.open(ledger));

    try (Journal journal = Journal.create(ledger, 64 << 10)) {
      assertThat(journal.isBroken()).isFalse();
      assertThat(JournalRecoveryTest.journals(ledger))
          .singleElement()
          .satisfies(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
    }
  }

  private static boolean hasOtherGroup(Path file) {
    try {
      GroupPrincipal daemon =
          file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName("daemon");
      Files.getFileAttributeView(file, PosixFileAttributeView.class).setGroup(daemon);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static GroupPrincipal group(Path file) throws IOException {
    return Files.readAttributes(file, PosixFileAttributes.class).group();
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static void allow(Path file, String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private List<Path> segments() throws IOException {
    return Segments.of(ledger).stream().map(Segment::file).toList();
  }

  private static void write(LedgerFile file) throws IOException {
    LineBuffer line = new LineBuffer();
    line.appendLine("{\"event_type\":\"a\"}".getBytes(US_ASCII));
    assertThat(file.write(line, 1)).isPositive();
  }
}
