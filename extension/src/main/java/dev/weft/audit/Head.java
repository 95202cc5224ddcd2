package dev.weft.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.weft.audit.file.Forcing;
import dev.weft.audit.key.SigningKey;
import dev.weft.line.JsonText;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a chain had come, in a file of its own: what is cut off the end of a chain shows here.
 *
 * @param seq the last entry
 * @param hash its hash
 * @param bytes the length of the ledger that is chained
 * @param signedBy the key of the signature; null for no signature
 * @param text the file's text
 */
record Head(
    long seq, String hash, long bytes, String time, @Nullable String signedBy, String text) {

  private static final int BYTES = 1024;

  /** What a file is whose content is no head. */
  static final Head NONE = new Head(-1, "", 0, "", null, "");

  /** The head that the file holds, or null if there is no file. */
  static @Nullable Head read(Path file) throws IOException {
    // No channel, which an interrupt would close.
    try (InputStream in = new FileInputStream(file.toFile())) {
      return parse(in.readAllBytes());
    } catch (FileNotFoundException e) {
      if (Files.exists(file)) {
        throw e;
      }
      return null;
    }
  }

  private static Head parse(byte[] bytes) {
    try {
      Map<String, @Nullable Object> members = JsonText.object(bytes, bytes.length);
      if (members.get("seq") instanceof Long seq
          && members.get("hash") instanceof String hash
          && members.get("bytes") instanceof Long ledger
          && members.get("time") instanceof String time) {
        String signedBy = members.get("signed_by") instanceof String id ? id : null;
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new Head(seq, hash, ledger, time, signedBy, text);
      }
      return NONE;
    } catch (IOException notJson) {
      return NONE;
    }
  }

  /**
   * Written in place, in one write within a page, with spaces up to the same length every time: a
   * move over the old file makes ext4 wait for the disk.
   */
  static void write(
      Path file,
      long seq,
      String hash,
      long bytes,
      String time,
      @Nullable SigningKey key,
      @Nullable Forcing forcing)
      throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("seq", seq);
    members.put("hash", hash);
    members.put("bytes", bytes);
    members.put("time", time);
    String text = ChainEntry.sign(members, key) + "}";
    byte[] padded =
        (text + " ".repeat(Math.max(0, BYTES - 1 - text.length())) + "\n").getBytes(US_ASCII);
    if (file.getParent() != null && !Files.isDirectory(file.getParent())) {
      Files.createDirectories(file.getParent());
    }
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write(padded);
      if (out.length() > padded.length) {
        out.setLength(padded.length);
      }
      if (forcing != null) {
        forcing.open(file, out.getFD());
      }
    }
  }

  /** The signature, or an empty text. */
  String signature() {
    int start = text.lastIndexOf("\"sig\":\"");
    return start < 0 ? "" : text.substring(start + 7, text.lastIndexOf('"'));
  }
}
