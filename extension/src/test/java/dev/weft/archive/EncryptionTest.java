package dev.weft.archive;

import static dev.weft.archive.ArchiveFixture.SEGMENT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import dev.weft.config.Retention;
import dev.weft.line.LedgerLine;
import dev.weft.line.LineReader;
import dev.weft.line.LineResult;
import dev.weft.segment.SegmentCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptionTest {
  private static final String LINES =
      "{\"event_type\":\"x\",\"id\":\"secret-1\"}\n".repeat(2000)
          + "{\"event_type\":\"x\",\"id\":\"secret-2\"}\n";

  private final ArchiveFixture fixture;
  private final Path key;

  EncryptionTest(@TempDir Path directory) {
    fixture = new ArchiveFixture(directory);
    key = directory.resolve("key.json");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void segment_isEncrypted_andReadWithTheKey() throws IOException {
    SegmentKeys.generate(key);
    fixture.segment(SEGMENT, LINES);

    fixture.archive(ArchiveFixture.encrypting(key, null)).round();

    assertThat(fixture.segments()).containsExactly(SEGMENT + ".gz.enc");
    assertThat(read(SegmentKeys.codecs(key))).hasSize(2001).endsWith("secret-2");
  }

  @Test
  void nothingOfTheLines_isInTheFile() throws IOException {
    SegmentKeys.generate(key);
    fixture.segment(SEGMENT, LINES);

    fixture.archive(ArchiveFixture.config(false, Retention.FOR_EVER, key, null)).round();

    assertThat(fixture.segments()).containsExactly(SEGMENT + ".enc");
    assertThat(Files.readString(fixture.directory.resolve(SEGMENT + ".enc"), ISO_8859_1))
        .doesNotContain("secret", "event_type");
    assertThat(read(SegmentKeys.codecs(key))).hasSize(2001);
  }

  @Test
  void keyOfTheVariable_isUsedAsWell() throws IOException {
    SegmentKeys.generate(key);
    fixture.segment(SEGMENT, LINES);

    fixture.archive(ArchiveFixture.encrypting(null, Files.readString(key))).round();

    assertThat(read(SegmentKeys.codecs(key))).hasSize(2001);
  }

  @Test
  void compressedSegment_isEncryptedLater() throws IOException {
    fixture.segment(SEGMENT, LINES);
    fixture.archive(ArchiveFixture.compressing()).round();
    SegmentKeys.generate(key);

    fixture.archive(ArchiveFixture.encrypting(key, null)).round();

    assertThat(fixture.segments()).containsExactly(SEGMENT + ".gz.enc");
    assertThat(read(SegmentKeys.codecs(key))).hasSize(2001);
  }

  @Test
  void withoutTheKey_orWithAnother_orUnderAnotherName_nothingIsRead() throws IOException {
    Path other = fixture.directory.resolve("other.json");
    SegmentKeys.generate(key);
    SegmentKeys.generate(other);
    Path file = fixture.segment(SEGMENT, LINES);
    fixture.archive(ArchiveFixture.encrypting(key, null)).round();

    assertThatThrownBy(() -> read(List.of(SegmentCodec.GZIP)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("encrypted");
    assertThatThrownBy(() -> read(SegmentKeys.codecs(other))).isInstanceOf(IOException.class);
    Files.move(
        file.resolveSibling(SEGMENT + ".gz.enc"),
        file.resolveSibling(SEGMENT.replace("0001", "0002") + ".gz.enc"));
    assertThatThrownBy(() -> read(SegmentKeys.codecs(key))).isInstanceOf(IOException.class);
  }

  @Test
  void keysetWithANewKey_readsTheSegmentsOfTheOldOneToo() throws Exception {
    SegmentKeys.generate(key);
    fixture.segment(SEGMENT, LINES);
    fixture.archive(ArchiveFixture.encrypting(key, null)).round();
    KeysetHandle old =
        TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(key), InsecureSecretKeyAccess.get());
    KeysetHandle both =
        KeysetHandle.newBuilder(old)
            .addEntry(
                KeysetHandle.generateEntryFromParameters(
                        PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB)
                    .withRandomId()
                    .makePrimary())
            .build();
    Files.writeString(
        key, TinkJsonProtoKeysetFormat.serializeKeyset(both, InsecureSecretKeyAccess.get()));
    fixture.segment(SEGMENT.replace("0001", "0002"), LINES);

    fixture.archive(ArchiveFixture.encrypting(key, null)).round();

    assertThat(fixture.segments()).hasSize(2).allMatch(name -> name.endsWith(".gz.enc"));
    assertThat(read(SegmentKeys.codecs(key))).hasSize(4002);
  }

  @Test
  void cutSegment_isAnErrorAndNotAnEnd() throws IOException {
    SegmentKeys.generate(key);
    Path file = fixture.segment(SEGMENT, LINES);
    fixture.archive(ArchiveFixture.encrypting(key, null)).round();
    Path encrypted = file.resolveSibling(SEGMENT + ".gz.enc");
    byte[] bytes = Files.readAllBytes(encrypted);

    Files.write(encrypted, Arrays.copyOf(bytes, bytes.length - 1));

    assertThatThrownBy(() -> read(SegmentKeys.codecs(key))).isInstanceOf(IOException.class);
  }

  @Test
  void missingKey_leavesTheSegmentPlain_isToldOnce_andFoundWhenItComes() throws IOException {
    fixture.segment(SEGMENT, LINES);
    SegmentArchive archive = fixture.archive(ArchiveFixture.encrypting(key, null));

    archive.round();
    archive.round();
    assertThat(fixture.segments()).containsExactly(SEGMENT);
    assertThat(archive.health())
        .isEqualTo(
            new ArchiveHealth(
                1, 0, 0, 0, "weft.ledger.encryption.key-file " + key + " does not exist"));
    assertThat(fixture.logged)
        .singleElement()
        .asString()
        .contains("weft.ledger.encryption.key-file " + key + " does not exist", "keygen");

    SegmentKeys.generate(key);
    archive.round();
    assertThat(fixture.segments()).containsExactly(SEGMENT + ".gz.enc");
    assertThat(archive.health()).isEqualTo(new ArchiveHealth(0, 1, 0, 0, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "oops",
        "{}",
        "{\"primaryKeyId\":1,\"key\":[]}",
        "{\"primaryKeyId\":1,\"key\":[{\"keyData\":{\"typeUrl\":\"type.googleapis.com/google."
            + "crypto.tink.AesGcmKey\",\"value\":\"GhAAAAAAAAAAAAAAAAAAAAAA\",\"keyMaterialType\":"
            + "\"SYMMETRIC\"},\"status\":\"ENABLED\",\"keyId\":1,\"outputPrefixType\":\"TINK\"}]}"
      })
  void wrongKey_isTold_andNeverShown(String keyset) throws IOException {
    fixture.segment(SEGMENT, LINES);
    Files.writeString(key, keyset);

    fixture.archive(ArchiveFixture.encrypting(key, null)).round();

    assertThat(fixture.segments()).containsExactly(SEGMENT);
    assertThat(fixture.logged)
        .singleElement()
        .asString()
        .contains("weft.ledger.encryption.key-file " + key + " is no keyset")
        .doesNotContain("GhAA");
  }

  @Test
  void newKey_isReadableByItsOwnerAlone_andNeverReplacesOne() throws IOException {
    SegmentKeys.generate(key);
    byte[] first = Files.readAllBytes(key);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(new String(first, StandardCharsets.UTF_8)).contains("AesGcmHkdfStreamingKey");
    assertThatThrownBy(() -> SegmentKeys.generate(key))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(Files.readAllBytes(key)).isEqualTo(first);
  }

  private List<String> read(List<SegmentCodec> codecs) throws IOException {
    List<String> ids = new ArrayList<>();
    try (LineReader reader = LineReader.open(fixture.ledger, codecs)) {
      for (LineResult line = reader.next(); line != null; line = reader.next()) {
        ids.add(String.valueOf(((LedgerLine) line).values().get("id")));
      }
    }
    return ids;
  }
}
