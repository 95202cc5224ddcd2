package dev.weft.audit;

import dev.weft.audit.file.Digests;
import dev.weft.audit.key.SigningKey;
import dev.weft.line.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a chain: a JSON object on a line of its own. Its last member is the SHA-256 of the
 * text before that member, and {@code prev} is the hash of the entry before, so that every byte of
 * every entry is covered by all later ones.
 *
 * @param seq counted from one
 * @param kind one of the constants
 * @param members all members by name
 * @param text the line without its line feed
 */
record ChainEntry(long seq, String kind, Map<String, @Nullable Object> members, String text) {

  /** A line of the ledger that the writer of the chain has written. */
  static final String LINE = "line";

  /** A line that was found in the ledger without an entry. */
  static final String RECOVERED = "recovered";

  /** The key of signatures from here on; the one before must not be used any more. */
  static final String KEY = "key";

  /** Lines that were blanked because a person asked for it. */
  static final String ERASED = "erased";

  /** The ledger was found to be shorter than what was chained. */
  static final String CUT = "cut";

  /** The chain was found not to be the one that its head tells of. */
  static final String BROKEN = "broken";

  /** The file became a segment with that name; what follows is in a new file. */
  static final String SEGMENT = "segment";

  /** Segments up to that name are older than the chain. */
  static final String BEFORE = "before";

  /** Entries were found that the head did not tell of: their writer was killed, or is another. */
  static final String AHEAD = "ahead";

  /** A segment whose time was over, and that was deleted. */
  static final String REMOVED = "removed";

  /** The hash before the first entry. */
  static final String NO_HASH = "0".repeat(64);

  private static final String HASH = ",\"hash\":\"";
  private static final String SIGNATURE = ",\"sig\":\"";

  /**
   * Reads an entry.
   *
   * @throws IOException if the bytes are none
   */
  static ChainEntry parse(byte[] line, int length) throws IOException {
    Map<String, @Nullable Object> members = JsonText.object(line, length);
    if (members.get("seq") instanceof Long seq
        && members.get("kind") instanceof String kind
        && members.get("prev") instanceof String
        && members.get("hash") instanceof String) {
      return new ChainEntry(
          seq, kind, members, new String(line, 0, length, StandardCharsets.UTF_8));
    }
    throw new IOException("no entry of a chain");
  }

  /** The text of the entry of a line. */
  static String ofLine(
      long seq,
      String kind,
      long at,
      long bytes,
      String sha256,
      @Nullable String time,
      String prev) {
    return seal(
        "{\"seq\":"
            + seq
            + ",\"kind\":\""
            + kind
            + "\",\"at\":"
            + at
            + ",\"bytes\":"
            + bytes
            + ",\"sha256\":\""
            + sha256
            + (time == null ? "" : "\",\"time\":\"" + time)
            + "\",\"prev\":\""
            + prev
            + "\"");
  }

  /** The text of an entry of another kind, signed if there is a key. */
  static String of(
      long seq, String kind, Map<String, ?> more, @Nullable SigningKey key, String prev) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("seq", seq);
    members.put("kind", kind);
    members.putAll(more);
    members.put("prev", prev);
    return seal(sign(members, key));
  }

  /** The object without its closing brace, signed if there is a key. */
  static String sign(Map<String, Object> members, @Nullable SigningKey key) {
    if (key != null) {
      members.put("signed_by", key.id());
    }
    String json = JsonText.of(members);
    String body = json.substring(0, json.length() - 1);
    return key == null ? body : body + SIGNATURE + key.sign(body) + "\"";
  }

  private static String seal(String body) {
    return body + HASH + Digests.of(body) + "\"}";
  }

  /** Whether the hash is that of the text. */
  boolean sealed() {
    int end = text.lastIndexOf(HASH);
    return end > 0 && text.equals(seal(text.substring(0, end)));
  }

  /** Whether an entry that tells of others tells of that one. */
  boolean covers(long other) {
    return other >= number("from") && other <= number("to");
  }

  boolean isLine() {
    return kind.equals(LINE) || kind.equals(RECOVERED);
  }

  String prev() {
    return word("prev");
  }

  String hash() {
    return word("hash");
  }

  /** Where the line begins in the ledger. */
  long at() {
    return number("at");
  }

  /** The bytes of the line, line feed included. */
  long bytes() {
    return number("bytes");
  }

  String sha256() {
    return word("sha256");
  }

  /** A text, or an empty one. */
  String word(String name) {
    return members.get(name) instanceof String text ? text : "";
  }

  /** A number, or -1. */
  long number(String name) {
    return members.get(name) instanceof Long number ? number : -1;
  }

  /** The numbers of a list, those that are. */
  List<Long> numbers(String name) {
    return members.get(name) instanceof List<?> list
        ? list.stream().filter(Long.class::isInstance).map(Long.class::cast).toList()
        : List.of();
  }

  /** The text that the signature is about, or null if there is none. */
  static @Nullable String signedText(String text) {
    int end = text.lastIndexOf(SIGNATURE);
    return end < 0 ? null : text.substring(0, end);
  }
}
