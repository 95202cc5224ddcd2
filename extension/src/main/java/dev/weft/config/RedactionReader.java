package dev.weft.config;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.weft.config.RedactionConfig.Addresses;
import dev.weft.config.RedactionConfig.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is found in values and what becomes of it, with the files that the settings name.
 * Fails closed: a setting that cannot be used as it is written never lets more through than a right
 * one.
 */
final class RedactionReader {
  /** What a problem says that leaves unknown what should be found. */
  static final String CLOSED = "; all texts are masked until it is mended";

  private static final String FAMILY = "weft.redaction";
  private static final int SHORTEST_KEY = 16;

  private final Function<ConfigKey, String> text;
  private final Function<ConfigKey, Set<String>> set;
  private final List<String> problems;
  private boolean closed;

  /**
   * @param closed whether a setting of redaction was written under a name that is not known
   */
  RedactionReader(
      Function<ConfigKey, String> text,
      Function<ConfigKey, Set<String>> set,
      List<String> problems,
      boolean closed) {
    this.text = text;
    this.set = set;
    this.problems = problems;
    this.closed = closed;
  }

  RedactionConfig read() {
    SecretKey key = hashKey();
    Mode mode = mode(key);
    Addresses addresses = choice(ConfigKey.REDACTION_IP, Addresses.values(), Addresses.ALL);
    List<Pattern> deny = deny();
    Map<String, Pattern> patterns = patterns();
    Set<String> allow = set.apply(ConfigKey.REDACTION_ALLOW);
    return new RedactionConfig(mode, key, addresses, allow, deny, patterns, closed);
  }

  /** Whether a name that is not known was meant to be one of redaction. */
  static boolean isMeant(String name, List<String> known) {
    String nearest = Nearest.to(name, known);
    return isOfFamily(name) || (nearest != null && isOfFamily(nearest));
  }

  private static boolean isOfFamily(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '.').startsWith(FAMILY);
  }

  private void close(String problem) {
    problems.add(problem + CLOSED);
    closed = true;
  }

  private Mode mode(@Nullable SecretKey key) {
    Mode mode = choice(ConfigKey.REDACTION_MODE, Mode.values(), Mode.MASK);
    if (mode == Mode.HASH && key == null) {
      problems.add(
          ConfigKey.REDACTION_MODE.property()
              + " is 'hash' without a key -> name one with "
              + ConfigKey.REDACTION_HASH_KEY_FILE.property()
              + "; mask used");
      return Mode.MASK;
    }
    return mode;
  }

  private <E extends Enum<E>> E choice(ConfigKey key, E[] values, E ifWrong) {
    String written = text.apply(key);
    for (E value : values) {
      if (value.name().equalsIgnoreCase(written)) {
        return value;
      }
    }
    String words =
        Arrays.stream(values)
            .map(value -> value.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" or "));
    problems.add(
        key.property()
            + " is '"
            + written
            + "' -> write "
            + words
            + "; "
            + ifWrong.name().toLowerCase(Locale.ROOT)
            + " used");
    return ifWrong;
  }

  private @Nullable SecretKey hashKey() {
    Path file = file(ConfigKey.REDACTION_HASH_KEY_FILE);
    if (file == null) {
      return null;
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      int length = bytes.length;
      while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) {
        length--;
      }
      if (length >= SHORTEST_KEY) {
        return new SecretKeySpec(bytes, 0, length, "HmacSHA256");
      }
      problems.add(
          ConfigKey.REDACTION_HASH_KEY_FILE.property()
              + " is '"
              + file
              + "', which has "
              + length
              + " bytes -> a key needs at least "
              + SHORTEST_KEY
              + "; not used");
    } catch (IOException unreadable) {
      problems.add(unreadable(ConfigKey.REDACTION_HASH_KEY_FILE, file, unreadable) + "; not used");
    }
    return null;
  }

  private List<Pattern> deny() {
    List<Pattern> deny = new ArrayList<>();
    for (String written : set.apply(ConfigKey.REDACTION_DENY)) {
      Pattern pattern = compiled(ConfigKey.REDACTION_DENY.property(), written);
      if (Shapes.HALF.matches(written)) {
        close(
            ConfigKey.REDACTION_DENY.property()
                + ": '"
                + written
                + "' is half a pattern, as a comma parts two -> write it without a comma");
      } else if (pattern != null) {
        deny.add(pattern);
      }
    }
    return List.copyOf(deny);
  }

  private Map<String, Pattern> patterns() {
    Path file = file(ConfigKey.REDACTION_PATTERNS);
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    if (file == null) {
      return patterns;
    }
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (!line.isEmpty() && !line.startsWith("#")) {
          add(
              patterns,
              ConfigKey.REDACTION_PATTERNS.property() + ": " + file + ":" + (i + 1),
              line);
        }
      }
    } catch (IOException unreadable) {
      close(unreadable(ConfigKey.REDACTION_PATTERNS, file, unreadable));
    }
    return patterns;
  }

  private void add(Map<String, Pattern> patterns, String place, String line) {
    int equals = line.indexOf('=');
    String name = equals < 0 ? line : line.substring(0, equals).strip();
    if (equals < 0 || !Shapes.NAME.matches(name)) {
      close(place + ": '" + line + "' is no pattern -> write name = pattern");
      return;
    }
    Pattern pattern = compiled(place, line.substring(equals + 1).strip());
    if (pattern == null) {
      return;
    }
    if (pattern.matches("")) {
      close(place + ": '" + pattern + "' fits nothing at all -> write what must be there");
    } else if (patterns.putIfAbsent(name, pattern) != null) {
      close(place + ": '" + name + "' is there twice -> give it another name");
    }
  }

  private @Nullable Pattern compiled(String place, String written) {
    try {
      return Pattern.compile(written);
    } catch (PatternSyntaxException wrong) {
      close(
          place
              + ": '"
              + written
              + "' is no pattern of RE2: "
              + wrong.getDescription()
              + " -> correct it");
      return null;
    }
  }

  private @Nullable Path file(ConfigKey key) {
    String written = text.apply(key);
    try {
      return written.equals("none") ? null : Path.of(written);
    } catch (InvalidPathException invalid) {
      String problem =
          key.property()
              + " is '"
              + written
              + "', which is no path: "
              + invalid.getReason()
              + " -> correct it";
      if (key == ConfigKey.REDACTION_PATTERNS) {
        close(problem);
      } else {
        problems.add(problem + "; not used");
      }
      return null;
    }
  }

  private static String unreadable(ConfigKey key, Path file, IOException why) {
    return key.property()
        + " is '"
        + file
        + "', which cannot be read: "
        + why.getClass().getSimpleName()
        + " -> correct the path or its permissions";
  }

  /** Compiled where somebody has patterns of his own. */
  private static final class Shapes {
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.\\-]*");

    /** What a comma, which parts the patterns, makes of {@code x{1,2}}. */
    static final Pattern HALF = Pattern.compile(".*\\{[0-9]*|[0-9]*\\}.*");
  }
}
