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

/** Reads what is found in values and what becomes of it, with the files that the settings name. */
final class RedactionReader {
  private static final int SHORTEST_KEY = 16;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.\\-]*");

  private final Function<ConfigKey, String> text;
  private final Function<ConfigKey, Set<String>> set;
  private final List<String> problems;

  RedactionReader(
      Function<ConfigKey, String> text,
      Function<ConfigKey, Set<String>> set,
      List<String> problems) {
    this.text = text;
    this.set = set;
    this.problems = problems;
  }

  RedactionConfig read() {
    SecretKey key = hashKey();
    return new RedactionConfig(
        mode(key),
        key,
        choice(ConfigKey.REDACTION_IP, Addresses.values(), Addresses.PUBLIC),
        set.apply(ConfigKey.REDACTION_ALLOW),
        deny(),
        patterns());
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

  private <E extends Enum<E>> E choice(ConfigKey key, E[] values, E byDefault) {
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
            + key.byDefault()
            + " used");
    return byDefault;
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
      problems.add(file + " has " + length + " bytes -> a key needs at least " + SHORTEST_KEY);
    } catch (IOException unreadable) {
      unreadable(ConfigKey.REDACTION_HASH_KEY_FILE, file, unreadable);
    }
    return null;
  }

  private List<Pattern> deny() {
    List<Pattern> deny = new ArrayList<>();
    for (String written : set.apply(ConfigKey.REDACTION_DENY)) {
      Pattern pattern = compiled(ConfigKey.REDACTION_DENY.property(), written);
      if (pattern != null) {
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
          add(patterns, file + ":" + (i + 1), line);
        }
      }
    } catch (IOException unreadable) {
      unreadable(ConfigKey.REDACTION_PATTERNS, file, unreadable);
    }
    return patterns;
  }

  private void add(Map<String, Pattern> patterns, String place, String line) {
    int equals = line.indexOf('=');
    String name = equals < 0 ? line : line.substring(0, equals).strip();
    if (equals < 0 || !NAME.matches(name)) {
      problems.add(place + ": '" + line + "' is no pattern -> write name = pattern");
      return;
    }
    Pattern pattern = compiled(place, line.substring(equals + 1).strip());
    if (pattern == null) {
      return;
    }
    if (pattern.matches("")) {
      problems.add(place + ": '" + pattern + "' fits nothing at all -> write what must be there");
    } else if (patterns.putIfAbsent(name, pattern) != null) {
      problems.add(place + ": '" + name + "' is there twice -> give it another name");
    }
  }

  private @Nullable Pattern compiled(String place, String written) {
    try {
      return Pattern.compile(written);
    } catch (PatternSyntaxException wrong) {
      problems.add(
          place
              + ": '"
              + written
              + "' is no pattern of RE2: "
              + wrong.getDescription()
              + " -> correct it; not used");
      return null;
    }
  }

  private @Nullable Path file(ConfigKey key) {
    String written = text.apply(key);
    try {
      return written.equals("none") ? null : Path.of(written);
    } catch (InvalidPathException invalid) {
      problems.add(key.property() + " is not a path: " + invalid.getReason() + " -> correct it");
      return null;
    }
  }

  private void unreadable(ConfigKey key, Path file, IOException why) {
    problems.add(
        key.property()
            + " is '"
            + file
            + "', which cannot be read: "
            + why.getClass().getSimpleName()
            + " -> correct the path or its permissions; not used");
  }
}
