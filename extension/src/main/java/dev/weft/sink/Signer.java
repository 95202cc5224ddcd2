package dev.weft.sink;

import dev.weft.audit.key.SigningKey;
import dev.weft.line.LineBuffer;
import dev.weft.line.LineEncoder;
import dev.weft.process.CanonicalJson;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Generated;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Signs events of governance: Ed25519 over the canonical JSON (RFC 8785) of the line without the
 * signature. Safe on any thread.
 */
public final class Signer {
  private static final Logger LOGGER = Logger.getLogger("dev.weft");
  private static final String ALGORITHM = "ed25519";

  /** Far below the length at which texts are cut, where the signature itself would change them. */
  private static final int MOST_BYTES = LineEncoder.MAX_LINE_BYTES / 2;

  private final SigningKey key;
  private final AtomicBoolean tooLong = new AtomicBoolean();

  public Signer(SigningKey key) {
    this.key = key;
  }

  /** The signer with the PKCS#8 key of a PEM file; null, with one message, if it cannot be read. */
  public static @Nullable Signer load(Path file, String keyId) {
    try {
      return new Signer(SigningKey.load(file, keyId));
    } catch (IOException | GeneralSecurityException unreadable) {
      LOGGER.warning(
          "weft: weft.signing.key-file "
              + file
              + " is no Ed25519 key ("
              + unreadable.getClass().getSimpleName()
              + "); events are not signed -> make one with java -jar weft-agent.jar ledger keygen");
      return null;
    }
  }

  /** The key. */
  public SigningKey key() {
    return key;
  }

  /**
   * Fills the fields of the signature, if the event type has them and the event has none. A line so
   * long that its texts may be cut goes unsigned.
   */
  public void sign(
      EventType type, long epochMillis, @Nullable Object[] values, LineEncoder encoder) {
    Field signature = field(type, Generated.SIGNATURE);
    if (signature == null || values[signature.index()] != null) {
      return;
    }
    set(type, Generated.SIGNATURE_ALGORITHM, null, values);
    set(type, Generated.SIGNATURE_KEY, null, values);
    LineBuffer line = new LineBuffer();
    encoder.encode(type, epochMillis, values, line);
    if (line.length() > MOST_BYTES) {
      sayTooLong(type);
      return;
    }
    String json = new String(line.array(), 0, line.length(), StandardCharsets.US_ASCII);
    String text = key.sign(CanonicalJson.ofJson(json));
    set(type, Generated.SIGNATURE_ALGORITHM, ALGORITHM, values);
    set(type, Generated.SIGNATURE_KEY, key.id(), values);
    values[signature.index()] = text;
  }

  private void sayTooLong(EventType type) {
    if (tooLong.compareAndSet(false, true)) {
      LOGGER.warning(
          "weft: " + type.name() + " is too long to be signed; it is written without a signature");
    }
  }

  private static void set(
      EventType type, Generated from, @Nullable String value, @Nullable Object[] values) {
    Field field = field(type, from);
    if (field != null) {
      values[field.index()] = value;
    }
  }

  static @Nullable Field field(EventType type, Generated from) {
    for (Field field : type.fields()) {
      if (field.rules().generated() == from) {
        return field;
      }
    }
    return null;
  }
}
