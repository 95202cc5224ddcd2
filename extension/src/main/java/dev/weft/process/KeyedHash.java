package dev.weft.process;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA-256: without the key nobody can find out what was hashed by trying. */
public final class KeyedHash {
  public static final String ALGORITHM = "HmacSHA256";
  private static final int RANDOM_BYTES = 32;

  private volatile @Nullable SecretKey key;

  /**
   * @param key null for a random one that dies with the process
   */
  public KeyedHash(@Nullable SecretKey key) {
    this.key = key;
  }

  /** Made when it is first needed, because randomness takes its time and most never need it. */
  private SecretKey key() {
    SecretKey known = key;
    return known == null ? random() : known;
  }

  private synchronized SecretKey random() {
    SecretKey made = key;
    if (made == null) {
      byte[] bytes = new byte[RANDOM_BYTES];
      new SecureRandom().nextBytes(bytes);
      made = new SecretKeySpec(bytes, ALGORITHM);
      key = made;
    }
    return made;
  }

  /** The hash as 64 hexadecimal digits. */
  public String of(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key());
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new LinkageError("every JDK has HMAC-SHA-256", impossible);
    }
  }
}
