package dev.weft.process;

import dev.weft.process.NameRules.Verdict;
import dev.weft.process.secret.Arguments;
import dev.weft.process.secret.SecretNames;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.common.ValueType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One way through a structure, which keeps every part that nothing was found in. */
final class RedactionWalk {
  private static final int MAX_DEPTH = 8;

  /** One more than a rule reads, for the mark that it has cut the rest. */
  private static final int MAX_ELEMENTS = 1_001;

  /** Members that name what the member {@code value} beside them is. */
  private static final Set<String> LABELS = Set.of("key", "name", "id");

  private final Redaction redaction;
  private final Marks marks;
  private final int mostText;
  private int elements;

  RedactionWalk(Redaction redaction, Marks marks, int mostText) {
    this.redaction = redaction;
    this.marks = marks;
    this.mostText = mostText;
  }

  /** Catches what the application's own collections throw, for example when changed meanwhile. */
  @Nullable Object from(String name, Object value) {
    try {
      return masked(name, value, 0);
    } catch (RuntimeException | LinkageError | StackOverflowError unreadable) {
      marks.remember("unreadable");
      String mask = redaction.unread();
      return value instanceof Value<?> ? Value.of(mask) : mask;
    }
  }

  private @Nullable Object masked(String name, @Nullable Object value, int depth) {
    if (value == null || value instanceof Boolean) {
      return value;
    }
    Verdict verdict = redaction.verdict(name);
    if (verdict == Verdict.ALLOWED) {
      return value;
    }
    if (value instanceof Value<?> complex) {
      return complex(name, complex, depth);
    }
    boolean nested = value instanceof Map<?, ?> || value instanceof Collection<?>;
    if (nested && depth >= MAX_DEPTH) {
      return secret(value, "");
    }
    if (verdict == Verdict.SECRET) {
      return secret(value, nested ? "" : String.valueOf(value));
    }
    if (value instanceof Map<?, ?> map) {
      return map(map, depth + 1);
    }
    if (value instanceof Collection<?> list) {
      return Places.isList(name, list) ? place(list) : list(name, list, depth + 1);
    }
    return value instanceof Number ? value : scalar(name, value);
  }

  /** What nobody may read; of structures not even a hash is made. */
  private @Nullable Object secret(Object value, String text) {
    if (value instanceof String mark && marks.isMark(mark)) {
      return value;
    }
    return leftOf(marks.of(Marks.SECRET, text));
  }

  private @Nullable Object place(Object value) {
    return leftOf(marks.of(Marks.COORDINATES, String.valueOf(value)));
  }

  /** Null for a text of which nothing is left. */
  private static @Nullable Object leftOf(String masked) {
    return masked.isEmpty() ? null : masked;
  }

  private @Nullable Object scalar(String name, Object value) {
    String text = String.valueOf(value);
    String masked = redaction.named(name, text, mostText, marks);
    if (masked.equals(text)) {
      return value;
    }
    return leftOf(masked);
  }

  private Object map(Map<?, ?> map, int depth) {
    Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
    boolean place =
        isPlace(map.entrySet(), one -> String.valueOf(one.getKey()), Map.Entry::getValue);
    String pair =
        nameOfPair(map.entrySet(), one -> String.valueOf(one.getKey()), Map.Entry::getValue);
    boolean changed = false;
    int seen = 0;
    for (Map.Entry<?, ?> member : map.entrySet()) {
      if (++elements > MAX_ELEMENTS) {
        copy.put("...", cut(map.size() - seen, " members]"));
        return copy;
      }
      seen++;
      String name = String.valueOf(member.getKey());
      Object value = member.getValue();
      Object key = member.getKey() == null ? null : scalar("", member.getKey());
      Object masked =
          place && value != null && Places.isName(name) && !redaction.isAllowed(name)
              ? place(value)
              : masked(nameOf(name, pair), value, depth);
      changed |= Redaction.changed(member.getKey(), key) || Redaction.changed(value, masked);
      if ((value == null || masked != null) && (member.getKey() == null || key != null)) {
        copy.put(key, masked);
      }
    }
    return changed ? copy : map;
  }

  /** Whether a latitude and a longitude are among the members. */
  static <M> boolean isPlace(
      Iterable<M> members,
      Function<? super M, String> nameOf,
      Function<? super M, @Nullable Object> valueOf) {
    boolean latitude = false;
    boolean longitude = false;
    for (M member : members) {
      Object value = valueOf.apply(member);
      if (value != null && Places.isExact(value)) {
        String name = nameOf.apply(member);
        latitude |= Places.isLatitude(name);
        longitude |= Places.isLongitude(name);
      }
    }
    return latitude && longitude;
  }

  /** The secret that a member {@code value} is, by the name in the member beside it; else empty. */
  private <M> String nameOfPair(
      Iterable<M> members,
      Function<? super M, String> nameOf,
      Function<? super M, @Nullable Object> valueOf) {
    boolean value = false;
    String pair = "";
    for (M member : members) {
      String name = nameOf.apply(member);
      value |= isValue(name);
      boolean label = name.length() < 5 && LABELS.contains(name.toLowerCase(Locale.ROOT));
      if (label && valueOf.apply(member) instanceof String text && redaction.isSecretName(text)) {
        pair = text;
      }
    }
    return value ? pair : "";
  }

  private String nameOf(String member, String pair) {
    return pair.isEmpty() || !isValue(member) || redaction.isAllowed(member) ? member : pair;
  }

  private static boolean isValue(String member) {
    return member.equalsIgnoreCase("value");
  }

  private Object list(String name, Collection<?> list, int depth) {
    List<@Nullable Object> copy = new ArrayList<>();
    Object before = null;
    boolean changed = false;
    int seen = 0;
    for (Object element : list) {
      if (++elements > MAX_ELEMENTS) {
        Object mark = cut(list.size() - seen, " elements]");
        Object last = copy.isEmpty() ? "" : copy.get(copy.size() - 1);
        if (last instanceof String || last instanceof Value<?>) {
          copy.add(mark); // among numbers and objects a text would be no element
        }
        return copy;
      }
      seen++;
      Object value = element(name, before, element, depth);
      changed |= Redaction.changed(element, value);
      add(value, before, element, copy);
      before = element;
    }
    return changed ? copy : list;
  }

  /** What stands behind an option whose value is a secret goes by that name. */
  private @Nullable Object element(
      String name, @Nullable Object before, @Nullable Object element, int depth) {
    String option = Arguments.option(text(before));
    if (option.isEmpty()) {
      return masked(name, element, depth);
    }
    String text = text(element);
    int secret = Arguments.takesUser(option) ? Arguments.secretOfUser(text, 0) : -1;
    if (secret >= 0 && !text.contains("//")) {
      String safe = text.substring(0, secret) + marks.of(Marks.SECRET, text.substring(secret));
      Object user = element instanceof Value<?> ? Value.of(safe) : safe;
      return masked(name, safe.equals(text) ? element : user, depth);
    }
    return masked(isSecret(option, text) ? SecretNames.PASSWORD : name, element, depth);
  }

  /** Another long option is rather no value, while a password may begin with one hyphen. */
  private boolean isSecret(String option, String text) {
    boolean secret = redaction.isSecretName(option) || SecretNames.isOption(option);
    boolean another = text.startsWith("--") && !Arguments.option(text).isEmpty();
    return secret && !another && !redaction.isAllowed(option);
  }

  private static String text(@Nullable Object element) {
    Object text = element instanceof Value<?> value ? value.getValue() : element;
    return text instanceof String string ? string : "";
  }

  /** Nothing of a value takes its option with it: else the next value would seem to be its. */
  private void add(
      @Nullable Object value,
      @Nullable Object before,
      @Nullable Object element,
      List<@Nullable Object> to) {
    if (element == null || value != null) {
      to.add(value);
    } else if (!to.isEmpty()
        && to.get(to.size() - 1) == before
        && isSecret(Arguments.option(text(before)), text(element))) {
      to.remove(to.size() - 1);
    }
  }

  private String cut(int count, String what) {
    marks.remember(Marks.CUT);
    return TextLimit.CUT + count + what;
  }

  private @Nullable Value<?> complex(String name, Value<?> value, int depth) {
    boolean secret = redaction.isSecretName(name);
    return switch (value.getType()) {
      case EMPTY, BOOLEAN -> value;
      case STRING -> {
        String text = (String) value.getValue();
        String masked = redaction.named(name, text, mostText, marks);
        yield masked.equals(text) ? value : valueOf(masked);
      }
      case ARRAY, KEY_VALUE_LIST ->
          secret || depth >= MAX_DEPTH
              ? valueOf(marks.of(Marks.SECRET, ""))
              : nested(name, value, depth + 1);
      case BYTES -> {
        String text = StandardCharsets.UTF_8.decode((ByteBuffer) value.getValue()).toString();
        String masked = redaction.named(name, text, mostText, marks);
        yield masked.equals(text) ? value : valueOf(masked);
      }
      default -> secret ? valueOf(marks.of(Marks.SECRET, value.asString())) : value;
    };
  }

  private static @Nullable Value<?> valueOf(String masked) {
    return masked.isEmpty() ? null : Value.of(masked);
  }

  private Value<?> nested(String name, Value<?> value, int depth) {
    return value.getType() == ValueType.ARRAY ? array(name, value, depth) : members(value, depth);
  }

  private Value<?> array(String name, Value<?> value, int depth) {
    List<?> elements = (List<?>) value.getValue();
    List<?> safe = (List<?>) list(name, elements, depth);
    return safe == elements
        ? value
        : Value.of(
            safe.stream()
                .map(one -> one instanceof Value<?> element ? element : Value.of((String) one))
                .toList());
  }

  private Value<?> members(Value<?> value, int depth) {
    List<?> all = (List<?>) value.getValue();
    List<KeyValue> copy = new ArrayList<>();
    boolean place = isPlace(all, RedactionWalk::key, RedactionWalk::valueOf);
    String pair = nameOfPair(all, RedactionWalk::key, RedactionWalk::valueOf);
    boolean changed = false;
    int seen = 0;
    for (Object one : all) {
      KeyValue member = (KeyValue) one;
      if (++elements > MAX_ELEMENTS) {
        copy.add(KeyValue.of("...", Value.of(cut(all.size() - seen, " elements]"))));
        changed = true;
        break;
      }
      seen++;
      String name = member.getKey();
      String key = redaction.text(name, marks);
      Value<?> masked =
          place && Places.isName(name) && !redaction.isAllowed(name)
              ? valueOf(marks.of(Marks.COORDINATES, member.getValue().asString()))
              : complex(nameOf(name, pair), member.getValue(), depth);
      if (masked != null) {
        copy.add(KeyValue.of(key, masked));
      }
      changed |= Redaction.changed(name, key) || Redaction.changed(member.getValue(), masked);
    }
    return changed ? Value.of(copy.toArray(KeyValue[]::new)) : value;
  }

  private static String key(Object member) {
    return ((KeyValue) member).getKey();
  }

  private static Object valueOf(Object member) {
    return ((KeyValue) member).getValue().getValue();
  }

  /** Attributes of which some have another value or name than before. */
  static final class SafeAttributes {
    private final AttributesBuilder builder;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    SafeAttributes(Attributes before) {
      this.builder = before.toBuilder();
      before.forEach((key, value) -> taken.add(key.getKey()));
    }

    /** What was masked as a whole is a text, whatever it was before. */
    @SuppressWarnings("unchecked")
    void replace(AttributeKey<?> key, String name, @Nullable Object value) {
      builder.remove(key);
      if (value == null || name.isEmpty()) {
        return;
      }
      String free = name.equals(key.getKey()) ? name : free(name);
      if (value instanceof String text) {
        builder.put(free, text);
      } else {
        builder.put((AttributeKey<Object>) key(free, key.getType()), value);
      }
    }

    private String free(String name) {
      String free = name;
      while (!taken.add(free)) {
        free = name + "." + (numbers.merge(name, 1, Integer::sum) + 1);
      }
      return free;
    }

    private static AttributeKey<?> key(String name, AttributeType type) {
      return switch (type) {
        case STRING -> AttributeKey.stringKey(name);
        case BOOLEAN -> AttributeKey.booleanKey(name);
        case LONG -> AttributeKey.longKey(name);
        case DOUBLE -> AttributeKey.doubleKey(name);
        case STRING_ARRAY -> AttributeKey.stringArrayKey(name);
        case BOOLEAN_ARRAY -> AttributeKey.booleanArrayKey(name);
        case LONG_ARRAY -> AttributeKey.longArrayKey(name);
        case DOUBLE_ARRAY -> AttributeKey.doubleArrayKey(name);
        case VALUE -> AttributeKey.valueKey(name);
      };
    }

    Attributes build() {
      return builder.build();
    }
  }
}
