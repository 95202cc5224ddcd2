package dev.weft.process;

import dev.weft.config.RedactionConfig.Mode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What stands in the place of a find: {@code [KIND]}, {@code [KIND:hash]} or nothing. */
final class Marks {
  static final String SECRET = "REDACTED";
  static final String EMAIL = "EMAIL";
  static final String PHONE = "PHONE";
  static final String CARD = "CARD";
  static final String IBAN = "IBAN";
  static final String SSN = "SSN";
  static final String IP = "IP";
  static final String COORDINATES = "COORDINATES";
  private static final Set<String> KINDS =
      Set.of(SECRET, EMAIL, PHONE, CARD, IBAN, SSN, IP, COORDINATES);

  /** What became of elements that were too many. */
  static final String CUT = "cut";

  private static final int HASH_DIGITS = 16;

  private final Mode mode;
  private final KeyedHash hash;
  private final Set<String> known;
  private final @Nullable Set<String> found;

  private Marks(Mode mode, KeyedHash hash, Set<String> known, @Nullable Set<String> found) {
    this.mode = mode;
    this.hash = hash;
    this.known = known;
    this.found = found;
  }

  Marks(Mode mode, KeyedHash hash, Set<String> ownKinds) {
    this(mode, hash, union(ownKinds), null);
  }

  private static Set<String> union(Set<String> ownKinds) {
    Set<String> union = new HashSet<>(KINDS);
    union.addAll(ownKinds);
    return Set.copyOf(union);
  }

  /** The same marks, which remember what was found. */
  Marks remembering() {
    return new Marks(mode, hash, known, new TreeSet<>());
  }

  /** The kinds of the finds so far, as they are written in reasons. */
  Set<String> found() {
    return found == null ? Set.of() : found;
  }

  boolean drops() {
    return mode == Mode.DROP;
  }

  /** The mark of a find; a find that is a mark already stays what it is. */
  String of(String kind, String find) {
    if (isMark(find)) {
      return find;
    }
    remember(kind.equals(SECRET) ? "secret" : kind.toLowerCase(Locale.ROOT));
    return switch (mode) {
      case MASK -> "[" + kind + "]";
      case HASH -> "[" + kind + ":" + hash.of(find).substring(0, HASH_DIGITS) + "]";
      case DROP -> "";
    };
  }

  void remember(String reason) {
    if (found != null) {
      found.add(reason);
    }
  }

  /** At least this far a text is safe of which the end is missing, and as far as its last mark. */
  int endOfSafe(String masked, int least) {
    int end = masked.lastIndexOf(']') + 1;
    int start = masked.lastIndexOf('[', end);
    boolean mark = start >= 0 && start < end && isMark(masked.substring(start, end));
    return Math.max(Math.max(least, 0), mark ? end : 0);
  }

  boolean isMark(String text) {
    int end = text.length() - 1;
    if (end < 2 || text.charAt(0) != '[' || text.charAt(end) != ']') {
      return false;
    }
    int colon = text.indexOf(':');
    if (colon < 0) {
      return known.contains(text.substring(1, end));
    }
    return end - colon - 1 == HASH_DIGITS
        && known.contains(text.substring(1, colon))
        && isHash(text, colon + 1, end);
  }

  private static boolean isHash(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Shape.isDigit(c) && !(c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }
}
