package dev.weft.audit.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256 in 64 digits. */
public final class Digests {
  private static final HexFormat HEX = HexFormat.of();

  private Digests() {}

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new LinkageError("every JDK has SHA-256", impossible);
    }
  }

  public static String of(byte[] bytes, int from, int length) {
    MessageDigest digest = sha256();
    digest.update(bytes, from, length);
    return hex(digest.digest());
  }

  public static String of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length);
  }

  /** The digest of an erased line: spaces, and its line feed. */
  public static String ofBlank(long bytes) {
    MessageDigest digest = sha256();
    byte[] spaces = new byte[8192];
    Arrays.fill(spaces, (byte) ' ');
    for (long rest = bytes - 1; rest > 0; rest -= spaces.length) {
      digest.update(spaces, 0, (int) Math.min(rest, spaces.length));
    }
    digest.update((byte) '\n');
    return hex(digest.digest());
  }

  public static String hex(byte[] bytes) {
    return HEX.formatHex(bytes);
  }
}
