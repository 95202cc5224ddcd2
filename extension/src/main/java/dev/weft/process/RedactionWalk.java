package dev.weft.process;

import dev.weft.process.NameRules.Verdict;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.common.ValueType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One way through a structure, which keeps every part that nothing was found in. */
final class RedactionWalk {
  private static final int MAX_DEPTH = 8;

  /** One more than a rule reads, for the mark that it has cut the rest. */
  private static final int MAX_ELEMENTS = 1_001;

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
              : masked(name, value, depth);
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

  private Object list(String name, Collection<?> list, int depth) {
    List<@Nullable Object> copy = new ArrayList<>();
    boolean changed = false;
    int seen = 0;
    for (Object element : list) {
      if (++elements > MAX_ELEMENTS) {
        Object mark = cut(list.size() - seen, " elements]");
        if (copy.isEmpty() || copy.get(copy.size() - 1) instanceof String) {
          copy.add(mark); // among numbers and objects a text would be no element
        }
        return copy;
      }
      seen++;
      Object value = masked(name, element, depth);
      changed |= Redaction.changed(element, value);
      if (element == null || value != null) {
        copy.add(value);
      }
    }
    return changed ? copy : list;
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
    List<Value<?>> array = new ArrayList<>();
    List<KeyValue> members = new ArrayList<>();
    List<?> parts = (List<?>) value.getValue();
    boolean place = value.getType() == ValueType.KEY_VALUE_LIST && isPlace(parts);
    boolean changed = false;
    int seen = 0;
    for (Object part : parts) {
      if (++elements > MAX_ELEMENTS) {
        Value<?> mark = Value.of(cut(parts.size() - seen, " elements]"));
        members.add(KeyValue.of("...", mark));
        array.add(mark);
        changed = true;
        break;
      }
      seen++;
      changed |=
          part instanceof KeyValue member
              ? member(member, members, place, depth)
              : element(name, (Value<?>) part, array, depth);
    }
    if (!changed) {
      return value;
    }
    return value.getType() == ValueType.ARRAY
        ? Value.of(array)
        : Value.of(members.toArray(KeyValue[]::new));
  }

  private static boolean isPlace(List<?> members) {
    return isPlace(
        members, one -> ((KeyValue) one).getKey(), one -> ((KeyValue) one).getValue().getValue());
  }

  private boolean member(KeyValue member, List<KeyValue> members, boolean place, int depth) {
    String name = member.getKey();
    String key = redaction.text(name, marks);
    Value<?> masked =
        place && Places.isName(name) && !redaction.isAllowed(name)
            ? valueOf(marks.of(Marks.COORDINATES, member.getValue().asString()))
            : complex(name, member.getValue(), depth);
    if (masked != null) {
      members.add(KeyValue.of(key, masked));
    }
    return Redaction.changed(member.getKey(), key) || Redaction.changed(member.getValue(), masked);
  }

  private boolean element(String name, Value<?> part, List<Value<?>> array, int depth) {
    Value<?> masked = complex(name, part, depth);
    if (masked != null) {
      array.add(masked);
    }
    return Redaction.changed(part, masked);
  }
}
