package dev.weft.archive;

import dev.weft.config.ConfigKey;
import dev.weft.config.SegmentConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the keyset of encryption is. It is read when it is needed, so that one that comes later is
 * found.
 */
final class EncryptionKey {
  private final @Nullable Path file;
  private final @Nullable String text;

  private EncryptionKey(@Nullable Path file, @Nullable String text) {
    this.file = file;
    this.text = text;
  }

  /** The key that is configured; null for none. */
  static @Nullable EncryptionKey of(SegmentConfig config) {
    return config.encrypts() ? new EncryptionKey(config.keyFile(), config.key()) : null;
  }

  static EncryptionKey inFile(Path file) {
    return new EncryptionKey(file, null);
  }

  /** The keyset in JSON. */
  String read() throws IOException {
    if (file == null) {
      return text == null ? "" : text;
    }
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new IOException(this + " does not exist", e);
    } catch (IOException e) {
      throw new IOException(this + " cannot be read (" + e.getMessage() + ")", e);
    }
  }

  /** The setting, and the file that it names; never the key. */
  @Override
  public String toString() {
    return file == null
        ? ConfigKey.LEDGER_ENCRYPTION_KEY.variable()
        : ConfigKey.LEDGER_ENCRYPTION_KEY_FILE.property() + " " + file;
  }
}
