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
import java.util.regex.Matcher;
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

  private record Rewrite(Pattern pattern, String replacement) {}

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
    StringBuilder regex = new StringBuilder();
    for (String part : mapping.pattern().split("(?=\\*)|(?<=\\*)", -1)) {
      regex.append(part.equals("*") ? "(.*)" : Pattern.quote(part));
    }
    return new Rewrite(Pattern.compile(regex.toString(), Pattern.DOTALL), mapping.replacement());
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
      Matcher matcher = rewrite.pattern().matcher(lower);
      if (matcher.matches()) {
        String star = matcher.groupCount() > 0 ? matcher.group(1) : "";
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
