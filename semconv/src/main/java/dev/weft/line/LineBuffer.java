package dev.weft.line;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing buffer of bytes that knows how to write JSON values in ASCII.
 *
 * <p>Reused over many lines so that encoding allocates nothing. Not safe for use by several threads
 * at once.
 */
public final class LineBuffer {

  private static final int INITIAL_BYTES = 1024;
  private static final int KEPT_BYTES = 256 * 1024;
  private static final int MAX_BYTES_PER_CHAR = 6;
  private static final byte[] HEX = ascii("0123456789abcdef");
  private static final byte[] NULL = ascii("null");
  private static final byte[] TRUE = ascii("true");
  private static final byte[] FALSE = ascii("false");
  private static final byte[] LOWEST_LONG = ascii("-9223372036854775808");
  private static final byte[] ESCAPED = escaped();
  private static final char REPLACEMENT = '\ufffd';

  private byte[] bytes = new byte[INITIAL_BYTES];
  private int length;
  private final LineTimestamp timestamp = new LineTimestamp();

  /** The bytes written so far are the first {@link #length()} of this array. */
  public byte[] array() {
    return bytes;
  }

  /** How many bytes have been written. */
  public int length() {
    return length;
  }

  /** Forgets everything after the first bytes. */
  public void truncate(int newLength) {
    if (newLength < 0 || newLength > length) {
      throw new IllegalArgumentException("cannot cut " + length + " bytes to " + newLength);
    }
    length = newLength;
  }

  /** Forgets everything; memory that only an unusually long line needed is given back. */
  public void clear() {
    length = 0;
    if (bytes.length > KEPT_BYTES) {
      bytes = new byte[INITIAL_BYTES];
    }
  }

  /** Gives back the memory that the bytes written so far do not need. */
  public void trim() {
    bytes = Arrays.copyOf(bytes, length);
  }

  /** Adds the bytes of another buffer from that place on. */
  public void append(LineBuffer other, int start) {
    int more = other.length - start;
    reserve(more);
    System.arraycopy(other.bytes, start, bytes, length, more);
    length += more;
  }

  /** Adds a line that was encoded before, which has no line feed. */
  public void appendLine(byte[] encoded) {
    raw(encoded);
    raw('\n');
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  void raw(byte[] encoded) {
    reserve(encoded.length);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
  }

  void raw(char ascii) {
    reserve(1);
    bytes[length++] = (byte) ascii;
  }

  void nullValue() {
    raw(NULL);
  }

  void value(boolean value) {
    raw(value ? TRUE : FALSE);
  }

  /** Writes a number, or null where JSON has no word for it. */
  void value(double value) {
    if (Double.isFinite(value)) {
      raw(ascii(Double.toString(value)));
    } else {
      nullValue();
    }
  }

  void value(long value) {
    if (value == Long.MIN_VALUE) {
      raw(LOWEST_LONG);
      return;
    }
    reserve(LOWEST_LONG.length);
    if (value < 0) {
      bytes[length++] = '-';
    }
    long rest = Math.abs(value);
    int end = length + digits(rest);
    length = end;
    do {
      bytes[--end] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest != 0);
  }

  /** Writes a time in quotes; see {@link LineTimestamp}. */
  void timestamp(long epochMillis) {
    reserve(LineTimestamp.BYTES);
    timestamp.write(epochMillis, bytes, length);
    length += LineTimestamp.BYTES;
  }

  /** Writes a JSON string; half a surrogate pair becomes the replacement character. */
  void value(String text) {
    if (isPlain(text)) {
      plainValue(text);
    } else {
      escapedValue(text);
    }
  }

  @SuppressWarnings("deprecation") // the method takes the low bytes, and here there are no others
  private void plainValue(String text) {
    int end = text.length();
    reserve(Math.addExact(end, 2));
    bytes[length] = '"';
    text.getBytes(0, end, bytes, length + 1);
    bytes[length + end + 1] = '"';
    length += end + 2;
  }

  private void escapedValue(String text) {
    reserve(Math.addExact(Math.multiplyExact(text.length(), MAX_BYTES_PER_CHAR), 2));
    byte[] target = bytes;
    int at = length;
    target[at++] = '"';
    int end = text.length();
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        target[at++] = (byte) c;
      } else {
        at = escape(isLoneSurrogate(text, i) ? REPLACEMENT : c, target, at);
      }
    }
    target[at++] = '"';
    length = at;
  }

  /** How many bytes {@link #value(String)} needs for the character at that place. */
  static int encodedLength(char c) {
    if (isPlain(c)) {
      return 1;
    }
    return shortEscape(c) == 0 ? MAX_BYTES_PER_CHAR : 2;
  }

  /** Looks at all characters without a branch, which is faster than to stop at the first. */
  private static boolean isPlain(String text) {
    int escaped = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped |= ESCAPED[c & 0xff] | (c & 0xff00);
    }
    return escaped == 0;
  }

  private static boolean isPlain(char c) {
    return c < ESCAPED.length && ESCAPED[c] == 0;
  }

  /** Not 0 for every character of a byte that JSON or ASCII does not have as it is. */
  private static byte[] escaped() {
    byte[] escaped = new byte[0x100];
    for (int c = 0; c < escaped.length; c++) {
      escaped[c] = (byte) (c < ' ' || c > '~' || c == '"' || c == '\\' ? 1 : 0);
    }
    return escaped;
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  private static int escape(char c, byte[] target, int start) {
    int at = start;
    target[at++] = '\\';
    char letter = shortEscape(c);
    if (letter != 0) {
      target[at++] = (byte) letter;
      return at;
    }
    target[at++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      target[at++] = HEX[(c >> shift) & 0xf];
    }
    return at;
  }

  private static char shortEscape(char c) {
    return switch (c) {
      case '"', '\\' -> c;
      case '\n' -> 'n';
      case '\r' -> 'r';
      case '\t' -> 't';
      case '\b' -> 'b';
      case '\f' -> 'f';
      default -> 0;
    };
  }

  private static int digits(long value) {
    int digits = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      digits++;
    }
    return digits;
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      int needed = Math.addExact(length, more);
      bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(bytes.length * 2L, 1 << 30)));
    }
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
