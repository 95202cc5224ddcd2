package dev.weft.archive;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.SegmentName;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts segments with Tink's streaming encryption and authenticates them with their name: one
 * that was renamed, cut or changed cannot be read. Only this class and {@link SegmentKeys} load
 * anything of Tink.
 */
final class EncryptingCodec implements SegmentCodec {
  private final EncryptionKey key;
  private volatile @Nullable StreamingAead cipher;

  EncryptingCodec(EncryptionKey key) {
    this.key = key;
  }

  @Override
  public String suffix() {
    return Segments.ENCRYPTED;
  }

  @Override
  public OutputStream encode(OutputStream out, SegmentName segment) throws IOException {
    try {
      return cipher().newEncryptingStream(out, context(segment));
    } catch (GeneralSecurityException e) {
      throw new IOException(segment + " cannot be encrypted with " + key, e);
    }
  }

  @Override
  public InputStream decode(InputStream in, SegmentName segment) throws IOException {
    try {
      return cipher().newDecryptingStream(in, context(segment));
    } catch (GeneralSecurityException e) {
      throw new IOException(segment + " cannot be decrypted with " + key, e);
    }
  }

  /**
   * Reads the key if it was not read yet.
   *
   * @throws IOException naming the setting and the remedy
   */
  void requireKey() throws IOException {
    cipher();
  }

  private StreamingAead cipher() throws IOException {
    StreamingAead known = cipher;
    if (known == null) {
      known = load();
      cipher = known;
    }
    return known;
  }

  private StreamingAead load() throws IOException {
    String keyset = key.read();
    try {
      StreamingAeadConfig.register();
      KeysetHandle keys =
          TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
      return keys.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new IOException(key + " is no keyset of Tink for streaming encryption", e);
    }
  }

  private static byte[] context(SegmentName segment) {
    return segment.toString().getBytes(StandardCharsets.UTF_8);
  }
}
