package dev.weft.process;

import com.google.re2j.Pattern;
import dev.weft.config.RedactionConfig;
import dev.weft.process.NameRules.Verdict;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Registry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes out what must not leave the process: secrets and what points to a person or a place. Linear
 * in a text's length, and doing it twice changes nothing more. Every method returns the same
 * instance where it found nothing, and never throws: what cannot be read is masked as a whole and
 * counted. Safe on any thread.
 */
public final class Redaction {
  /** What holds when nothing is configured. */
  public static final Redaction DEFAULT = new Redaction(RedactionConfig.DEFAULT);

  /** What stands for a value of which nothing may be said. */
  public static final String MASK = "[" + Marks.SECRET + "]";

  private static final int MOST_ENCODINGS = 3;

  /** A find that was taken out can uncover another, as of two numbers without a space between. */
  private static final int MOST_PASSES = 4;

  private final boolean closed;
  private final NameRules names;
  private final RedactionConfig.Addresses addresses;
  private final Map<String, Pattern> patterns;
  private final KeyedHash hash;
  private final Marks marks;
  private final CleanTexts clean = new CleanTexts();

  /** Names come again with every signal: apart from texts, which would displace them. */
  private final CleanTexts keys = new CleanTexts();

  private final LongAdder failures = new LongAdder();

  /** Masks all texts but those that the contract fixes while the configuration is closed. */
  public Redaction(RedactionConfig config) {
    this.closed = config.closed();
    this.names = new NameRules(closed ? Set.of() : config.allow(), config.deny());
    this.addresses = config.addresses();
    this.patterns =
        config.patterns().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    entry -> entry.getKey().toUpperCase(Locale.ROOT), Map.Entry::getValue));
    this.hash = new KeyedHash(config.hashKey());
    boolean hashes = config.mode() == RedactionConfig.Mode.HASH;
    this.marks =
        new Marks(
            closed && hashes ? RedactionConfig.Mode.MASK : config.mode(), hash, patterns.keySet());
  }

  /** The hash with the configured key. */
  public KeyedHash hash() {
    return hash;
  }

  /** How many values were masked because they could not be read. */
  public long failures() {
    return failures.sum();
  }

  /** Whether a value of this name must not leave the process as it is. */
  boolean isSecretName(String name) {
    return names.of(name) == Verdict.SECRET;
  }

  /** The text with everything in it taken out that a detector knows. */
  public String text(String text) {
    return text(text, marks);
  }

  /**
   * The first characters of the text as {@link #text(String)} has them. Finds are looked for before
   * the text is cut, so that none is cut in two; what is far behind the cut is not read.
   */
  String text(String text, int most) {
    return limited(text, most, marks);
  }

  /**
   * The value that leaves the process under this name: texts, lists, maps and complex values of
   * OTLP, by the names and by the texts in them. What is nested deeper than 8 is masked; what
   * follows the first 1,000 elements is left out, which a last text element or a member says.
   *
   * @param most the most characters of each text
   * @return null where nothing is left
   */
  public @Nullable Object value(String name, Object value, int most) {
    if (value instanceof String text) { // what comes most often
      String safe = named(name, text, most, marks);
      return safe.equals(text) ? value : safe.isEmpty() ? null : safe;
    }
    return new RedactionWalk(this, marks, most).from(name, value);
  }

  /** The same without a bound on texts. */
  public @Nullable Object value(String name, Object value) {
    return value(name, value, Integer.MAX_VALUE);
  }

  /** What kinds of finds {@link #value} takes out of this value. */
  public Set<String> kinds(String name, Object value, int most) {
    Marks remembering = marks.remembering();
    new RedactionWalk(this, remembering, most).from(name, value);
    return remembering.found();
  }

  /**
   * The attributes that leave the process. Names become what the texts in them become; those that
   * become the same get a number, as {@code [EMAIL].2}.
   */
  public Attributes attributes(Attributes attributes) {
    RedactionWalk.SafeAttributes safe = null;
    Map<AttributeKey<?>, Object> all = attributes.asMap();
    boolean place =
        RedactionWalk.isPlace(all.entrySet(), one -> one.getKey().getKey(), Map.Entry::getValue);
    for (Map.Entry<AttributeKey<?>, Object> entry : all.entrySet()) {
      String name = entry.getKey().getKey();
      Object value = entry.getValue();
      Object masked =
          place && Places.isName(name) && !isAllowed(name)
              ? marks.of(Marks.COORDINATES, String.valueOf(value))
              : value(name, value);
      String key = key(name);
      if (changed(value, masked) || !key.equals(name)) {
        safe = safe == null ? new RedactionWalk.SafeAttributes(attributes) : safe;
        safe.replace(entry.getKey(), key, masked);
      }
    }
    return safe == null ? attributes : safe.build();
  }

  private String key(String name) {
    if (keys.holds(name)) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    boolean numbered =
        dot > 0
            && marks.isMark(name.substring(0, dot))
            && Shape.digits(name, dot + 1, name.length() - dot - 1);
    boolean known = numbered || isAllowed(name) || Registry.attribute(name) != null;
    String safe = known ? name : text(name, marks);
    if (safe.equals(name)) {
      keys.add(name);
    }
    return safe;
  }

  /**
   * Whether a value was changed. Compares instances: only for a result of this class and what it
   * was made of, in the same step. A value that was masked earlier does not change again.
   */
  public static boolean changed(@Nullable Object before, @Nullable Object after) {
    return before != after;
  }

  /**
   * The name that decides about a value with several names.
   *
   * @param own what else is returned
   * @param names may say that it is a secret, or that it is not
   * @param hints may say that it is a secret
   */
  public String decisive(String own, List<String> names, List<String> hints) {
    List<String> all = new ArrayList<>(names);
    all.addAll(hints);
    return all.stream()
        .filter(this::isSecretName)
        .findFirst()
        .or(() -> names.stream().filter(this::isAllowed).findFirst())
        .or(() -> all.stream().filter(name -> names(name, Verdict.SUSPICIOUS)).findFirst())
        .orElse(own);
  }

  private boolean names(String name, Verdict verdict) {
    return names.of(name) == verdict;
  }

  boolean isAllowed(String name) {
    return names(name, Verdict.ALLOWED);
  }

  Verdict verdict(String name) {
    return names.of(name);
  }

  /** The value of a text that has a name. */
  String named(String name, String text, int most, Marks with) {
    return switch (names.of(name)) {
      case ALLOWED -> TextLimit.cut(text, most);
      case SECRET -> with.of(Marks.SECRET, text);
      case SUSPICIOUS ->
          Entropy.isRandom(text) ? with.of(Marks.SECRET, text) : limited(text, most, with);
      case PLAIN -> limited(text, most, with);
    };
  }

  private String limited(String text, int most, Marks with) {
    if (closed || text.length() <= most) {
      return text(text, with);
    }
    int window = (int) Math.min(text.length(), (long) most + TextLimit.MARGIN);
    String masked = text(text.substring(0, window), with);
    boolean whole = window == text.length();
    int safe = whole ? masked.length() : with.endOfSafe(masked, masked.length() - TextLimit.MARGIN);
    return TextLimit.cut(masked, Math.min(most, safe), text.length() - window);
  }

  String text(String text, Marks with) {
    if (clean.holds(text)) {
      return text;
    }
    if (closed && !text.isEmpty() && !ContractTexts.hold(text)) {
      return with.of(Marks.SECRET, text);
    }
    try {
      String before = text;
      String masked = inEncodings(text, with, 0);
      for (int pass = 1; pass < MOST_PASSES && !masked.equals(before); pass++) {
        before = masked;
        masked = inEncodings(masked, with, 0);
      }
      if (!masked.equals(text)) {
        return masked;
      }
      clean.add(text);
      return text;
    } catch (RuntimeException | LinkageError | StackOverflowError fault) {
      return unread();
    }
  }

  String unread() {
    failures.increment();
    return MASK;
  }

  private String inEncodings(String text, Marks with, int depth) {
    int hints = Hints.of(text);
    String masked = plain(text, hints, with);
    if (depth == MOST_ENCODINGS) {
      return masked;
    }
    if ((hints & Hints.ESCAPE) != 0) {
      String unescaped = Encodings.unescaped(masked);
      String found = unescaped.equals(masked) ? unescaped : inEncodings(unescaped, with, depth + 1);
      masked = found.equals(unescaped) ? masked : found;
    }
    return (hints & Hints.BASE64) == 0
        ? masked
        : Encodings.mask(masked, with, inside -> inEncodings(inside, with, depth + 1));
  }

  private String plain(String text, int hints, Marks with) {
    String masked = PersonalData.mask(Secrets.mask(text, hints, with), hints, with);
    if ((hints & Hints.IP) != 0 && addresses != RedactionConfig.Addresses.KEEP) {
      masked = Addresses.mask(masked, addresses, with);
    }
    for (Map.Entry<String, Pattern> own : patterns.entrySet()) {
      masked = Shape.mask(masked, own.getValue(), with, own.getKey(), (whole, start, end) -> end);
    }
    return masked;
  }

  /**
   * Texts that say nothing but what the contract lets them say: members of closed sets, and ids,
   * digests and versions where a field has to have that form. Built only when they are needed.
   */
  private static final class ContractTexts {
    private static final Set<String> WORDS = new HashSet<>();
    private static final Map<String, java.util.regex.Pattern> FORMS = new HashMap<>();

    /** What a form fits that leaves room for more than an id. */
    private static final List<String> FREE = List.of(MASK, "a==b", "1234567");

    static {
      for (EventType type : Registry.events()) {
        WORDS.add(type.name());
        type.fields().forEach(ContractTexts::add);
      }
      for (Severity severity : Severity.values()) {
        WORDS.add(severity.name());
      }
    }

    private ContractTexts() {}

    private static void add(Field field) {
      WORDS.addAll(field.allowed());
      java.util.regex.Pattern form = field.rules().pattern();
      if (form != null && FREE.stream().noneMatch(text -> form.matcher(text).matches())) {
        FORMS.put(form.pattern(), form);
      }
      for (Field item : field.rules().items()) {
        WORDS.add(item.path()); // a name of a member
        add(item);
      }
    }

    static boolean hold(String text) {
      return WORDS.contains(text)
          || FORMS.values().stream().anyMatch(form -> form.matcher(text).matches());
    }
  }

  /**
   * Short texts in which nothing was found lately: what repeats, as statuses, kinds and ids do, is
   * not looked into again. Any thread, without a lock: a text that another one displaces is looked
   * into once more. Never holds a text in which something was found.
   */
  static final class CleanTexts {
    static final int SLOTS = 512;

    /** Long texts hardly repeat, and would have to be kept. */
    static final int LONGEST = 128;

    private final @Nullable String[] texts = new String[SLOTS];

    boolean holds(String text) {
      return text.equals(texts[slot(text)]);
    }

    void add(String text) {
      if (text.length() <= LONGEST) {
        texts[slot(text)] = text;
      }
    }

    private static int slot(String text) {
      int hash = text.hashCode(); // the text keeps it
      return (hash ^ (hash >>> 9)) & (SLOTS - 1);
    }
  }
}
