package dev.weft.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When ledgers become segments, and what becomes of these.
 *
 * @param maxBytes {@link Long#MAX_VALUE} for any length
 * @param maxAge null for any age
 * @param compress whether to {@code .gz}
 * @param retention of all ledgers but those of governance
 * @param governanceRetention of the ledgers of governance
 * @param keyFile with the key of encryption; null for none
 * @param key the key of encryption itself; null for none
 */
public record SegmentConfig(
    long maxBytes,
    @Nullable Duration maxAge,
    boolean compress,
    Retention retention,
    Retention governanceRetention,
    @Nullable Path keyFile,
    @Nullable String key) {

  /** What holds when nothing is set. */
  public static final SegmentConfig DEFAULT =
      new SegmentConfig(
          Long.MAX_VALUE, null, false, Retention.FOR_EVER, Retention.FOR_EVER, null, null);

  private static final String NONE = "none";

  /** Whether ledgers become segments at all. */
  public boolean rotates() {
    return maxBytes != Long.MAX_VALUE || maxAge != null;
  }

  public boolean encrypts() {
    return keyFile != null || key != null;
  }

  /** Whether segments do not just stay as they are. */
  public boolean archives() {
    return compress || encrypts() || !retention.isForEver() || !governanceRetention.isForEver();
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "SegmentConfig[maxBytes="
        + maxBytes
        + ", maxAge="
        + maxAge
        + ", compress="
        + compress
        + ", retention="
        + retention
        + ", governanceRetention="
        + governanceRetention
        + ", keyFile="
        + keyFile
        + ", key="
        + (key == null ? "none" : "set")
        + "]";
  }

  /**
   * Reads the settings.
   *
   * @param text the value of a key, or its default
   */
  static SegmentConfig read(Function<ConfigKey, String> text, List<String> problems) {
    SegmentConfig config = new Reading(text, problems).config();
    if (config.archives() && !config.rotates()) {
      problems.add(
          "no ledger becomes a segment, so nothing new is compressed, encrypted or removed -> set "
              + ConfigKey.LEDGER_ROTATE_SIZE.property()
              + " or "
              + ConfigKey.LEDGER_ROTATE_AGE.property());
    }
    return config;
  }

  private record Reading(Function<ConfigKey, String> text, List<String> problems) {

    SegmentConfig config() {
      Path keyFile = keyFile();
      String key = set(ConfigKey.LEDGER_ENCRYPTION_KEY);
      if (keyFile != null && key != null) {
        problems.add(
            ConfigKey.LEDGER_ENCRYPTION_KEY_FILE.property()
                + " and "
                + ConfigKey.LEDGER_ENCRYPTION_KEY.property()
                + " are both set -> remove one; the file is used");
      }
      Long maxBytes = maxBytes();
      return new SegmentConfig(
          maxBytes == null ? Long.MAX_VALUE : maxBytes,
          maxAge(),
          compress(),
          retention(ConfigKey.LEDGER_RETENTION),
          retention(ConfigKey.LEDGER_GOVERNANCE_RETENTION),
          keyFile,
          keyFile == null ? key : null);
    }

    private @Nullable String set(ConfigKey key) {
      String value = text.apply(key);
      return value.equals(NONE) ? null : value;
    }

    private @Nullable Long maxBytes() {
      String size = set(ConfigKey.LEDGER_ROTATE_SIZE);
      Long bytes = size == null ? null : Quantities.bytes(size);
      if (size != null && bytes == null) {
        problem(ConfigKey.LEDGER_ROTATE_SIZE, size, "write a length such as 50MB, or none");
      }
      return bytes;
    }

    private @Nullable Duration maxAge() {
      String age = set(ConfigKey.LEDGER_ROTATE_AGE);
      Duration time = age == null ? null : positive(age);
      if (age != null && time == null) {
        problem(ConfigKey.LEDGER_ROTATE_AGE, age, "write a time such as 12h or 1d, or none");
      }
      return time;
    }

    private boolean compress() {
      String form = set(ConfigKey.LEDGER_COMPRESS);
      if (form != null && !form.equals("gzip")) {
        problem(ConfigKey.LEDGER_COMPRESS, form, "write gzip or none");
      }
      return "gzip".equals(form);
    }

    private Retention retention(ConfigKey key) {
      String value = set(key);
      if (value == null) {
        return Retention.FOR_EVER;
      }
      if (value.equals("documented")) {
        return Retention.DOCUMENTED;
      }
      Duration time = positive(value);
      if (time == null) {
        problem(key, value, "write documented, a time such as 30d, or none");
        return Retention.FOR_EVER;
      }
      return new Retention(false, time);
    }

    private static @Nullable Duration positive(String text) {
      Duration time = Quantities.time(text);
      return time == null || time.isZero() ? null : time;
    }

    private @Nullable Path keyFile() {
      String file = set(ConfigKey.LEDGER_ENCRYPTION_KEY_FILE);
      try {
        return file == null ? null : Path.of(file);
      } catch (InvalidPathException invalid) {
        problem(
            ConfigKey.LEDGER_ENCRYPTION_KEY_FILE, file, "it is no path: " + invalid.getReason());
        return null;
      }
    }

    private void problem(ConfigKey key, @Nullable String value, String remedy) {
      problems.add(key.property() + " is '" + value + "' -> " + remedy + "; none used");
    }
  }
}
