package dev.weft.capture;

import dev.weft.process.KeyedHash;
import dev.weft.rule.value.ValueRule;
import dev.weft.rule.value.ValueRule.Mapping;
import dev.weft.rule.value.ValueRule.Transform;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code as} and {@code map} of a value. A few short results are remembered. */
final class Rewriting {
  private static final int MOST_REMEMBERED = 256;
  private static final int LONGEST_REMEMBERED = 256;
  private static final Pattern WORD_BOUNDARY =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[\\s.-]+");

  /** Begins where a run of blanks does: a long run without a break is gone through once. */
  private static final Pattern LINE_BREAKS = Pattern.compile("(?<!\\s)\\s*[\\r\\n]\\s*+");

  /**
   * One entry of {@code map}. No regular expression: one of several stars takes hours for a long
   * text that nearly matches.
   *
   * @param parts the texts between the stars
   */
  private record Rewrite(List<String> parts, String replacement) {

    /** What the first star stands for, which is as much as can be; null where nothing matches. */
    @Nullable String firstStar(String text) {
      int last = parts.size() - 1;
      if (last == 0) {
        return text.equals(parts.get(0)) ? "" : null;
      }
      int start = parts.get(0).length();
      int end = text.length() - parts.get(last).length();
      if (start > end || !text.startsWith(parts.get(0)) || !text.endsWith(parts.get(last))) {
        return null;
      }
      for (int i = last - 1; i > 0; i--) {
        end = text.lastIndexOf(parts.get(i), end - parts.get(i).length());
        if (start > end) {
          return null;
        }
      }
      return text.substring(start, end);
    }
  }

  private final List<Transform> transforms;
  private final List<Rewrite> rewrites;
  private final KeyedHash hash;
  private final Map<String, String> remembered = new ConcurrentHashMap<>();

  private Rewriting(ValueRule rule, KeyedHash hash) {
    this.hash = hash;
    this.transforms = rule.transforms();
    this.rewrites = rule.mapping().stream().map(Rewriting::compile).toList();
  }

  /** The rewriting of a rule, or null when there is none. */
  static @Nullable Rewriting of(ValueRule rule, KeyedHash hash) {
    return rule.transforms().isEmpty() && rule.mapping().isEmpty()
        ? null
        : new Rewriting(rule, hash);
  }

  private static Rewrite compile(Mapping mapping) {
    return new Rewrite(List.of(mapping.pattern().split("\\*", -1)), mapping.replacement());
  }

  String apply(String text) {
    @Nullable String known = text.length() > LONGEST_REMEMBERED ? null : remembered.get(text);
    if (known != null) {
      return known;
    }
    String rewritten = mapped(transformed(text));
    if (text.length() <= LONGEST_REMEMBERED && remembered.size() < MOST_REMEMBERED) {
      remembered.put(text, rewritten);
    }
    return rewritten;
  }

  private String transformed(String text) {
    String result = text;
    for (Transform transform : transforms) {
      result =
          switch (transform) {
            case LOWER -> result.toLowerCase(Locale.ROOT);
            case SNAKE_CASE ->
                WORD_BOUNDARY.matcher(result).replaceAll("_").toLowerCase(Locale.ROOT);
            case UPPER -> result.toUpperCase(Locale.ROOT);
            case ONE_LINE -> LINE_BREAKS.matcher(result).replaceAll(" ").strip();
            case SHA256 -> sha256(result);
            case SHA256_PREFIXED -> "sha256:" + sha256(result);
            case KEYED_HASH -> hash.of(result);
            case CANONICAL_SHA256 -> result; // of a structure, before it became this text
            case LENGTH -> Integer.toString(result.length());
          };
    }
    return result;
  }

  private String mapped(String text) {
    String lower = rewrites.isEmpty() ? text : text.toLowerCase(Locale.ROOT);
    for (Rewrite rewrite : rewrites) {
      String star = rewrite.firstStar(lower);
      if (star != null) {
        return rewrite.replacement().replace("$1", star);
      }
    }
    return text;
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new LinkageError("every JDK has SHA-256", impossible);
    }
  }
}
