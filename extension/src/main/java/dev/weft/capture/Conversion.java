package dev.weft.capture;

import dev.weft.rule.value.ValueType;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Turns a value that was read into the type that is wanted; null where that would be a guess. */
final class Conversion {
  private static final Set<Class<?>> PLAIN_NUMBERS =
      Set.of(
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          AtomicInteger.class,
          AtomicLong.class);

  /** About 20,000 digits; for millions of them the application's thread would stand still. */
  private static final int MOST_BITS = 1 << 16;

  private Conversion() {}

  static @Nullable Object convert(Object value, ValueType type) {
    return switch (type) {
      case STRING -> text(value);
      case LONG -> whole(value);
      case DOUBLE -> fraction(value);
      case BOOLEAN -> flag(value);
      case STRING_LIST -> Structures.bounded().texts(value);
      case DOUBLE_LIST -> Structures.bounded().numbers(value);
      case MAP -> Structures.bounded().map(value);
      case OBJECTS -> Structures.bounded().objects(value);
    };
  }

  /** What a text of a rule, a variable or a setting says; null when it is not of that type. */
  static @Nullable Object parse(String written, ValueType type) {
    try {
      return switch (type) {
        case LONG -> Long.valueOf(written);
        case DOUBLE -> fraction(Double.valueOf(written));
        case BOOLEAN ->
            (written.equals("true") || written.equals("false")) ? Boolean.valueOf(written) : null;
        case STRING_LIST -> List.of(written.split(",", -1));
        case STRING, DOUBLE_LIST, MAP, OBJECTS -> convert(written, type);
      };
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  /** Only types whose text is known to be cheap and harmless; never an application's toString. */
  static @Nullable String text(Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Class<?> type) {
      return type.getName();
    }
    boolean known =
        (value instanceof Number number && isShort(number))
            || value instanceof Boolean
            || value instanceof Character
            || value instanceof UUID
            || value instanceof Path
            || value instanceof File
            || value instanceof URI
            || value instanceof URL
            || value instanceof Temporal
            || value instanceof TemporalAmount;
    return known && JdkAccessors.covers(value.getClass()) ? value.toString() : null;
  }

  private static boolean isShort(Number number) {
    BigInteger digits =
        number instanceof BigDecimal decimal
            ? decimal.unscaledValue()
            : number instanceof BigInteger big ? big : BigInteger.ZERO;
    return digits.bitLength() <= MOST_BITS;
  }

  private static @Nullable Long whole(Object value) {
    if (PLAIN_NUMBERS.contains(value.getClass())) {
      return ((Number) value).longValue();
    }
    if (value instanceof BigInteger big && big.bitLength() < Long.SIZE) {
      return big.longValue();
    }
    return null;
  }

  private static @Nullable Double fraction(Object value) {
    Long whole = whole(value);
    if (whole != null) {
      return whole.doubleValue();
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number) ? number : null;
    }
    return null;
  }

  private static @Nullable Boolean flag(Object value) {
    if (value instanceof AtomicBoolean flag) {
      return flag.get();
    }
    return value instanceof Boolean flag ? flag : null;
  }
}
