package dev.weft.archive;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import dev.weft.segment.SegmentCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;

/** Keys of encrypted segments, for tools. */
public final class SegmentKeys {
  private SegmentKeys() {}

  /**
   * Writes a new keyset, readable by its owner alone.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is a file: segments may need its key
   * @throws IOException if the file cannot be written
   */
  public static void generate(Path file) throws IOException {
    byte[] keyset = newKeyset().getBytes(StandardCharsets.UTF_8);
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ownerOnly =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (SeekableByteChannel out =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
      ByteBuffer bytes = ByteBuffer.wrap(keyset);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    }
  }

  /**
   * What reads every form of segments, with the keyset in that file.
   *
   * @throws IOException naming the file, if it holds no keyset
   */
  public static List<SegmentCodec> codecs(Path keyFile) throws IOException {
    EncryptingCodec codec = new EncryptingCodec(EncryptionKey.inFile(keyFile));
    codec.requireKey();
    return List.of(SegmentCodec.GZIP, codec);
  }

  private static String newKeyset() {
    try {
      StreamingAeadConfig.register();
      KeysetHandle keys =
          KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
      return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new LinkageError("Tink makes its own keys", e);
    }
  }
}
