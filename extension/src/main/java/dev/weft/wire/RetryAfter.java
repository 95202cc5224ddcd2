package dev.weft.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long an endpoint does not want to be asked again, in the three ways in which it can say so.
 * At most five minutes, so that a mistake of its does not end the export; a value that is wrong or
 * over is none.
 */
final class RetryAfter {
  static final Duration LONGEST = Duration.ofMinutes(5);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");
  private static final String RETRY_INFO = "type.googleapis.com/google.rpc.RetryInfo";
  private static final int DETAILS = 3;
  private static final int TYPE = 1;
  private static final int VALUE = 2;
  private static final int RETRY_DELAY = 1;
  private static final int NANOS = 2;

  private RetryAfter() {}

  /** The header {@code Retry-After}: seconds, or a date. */
  static @Nullable Duration ofHeader(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    String value = header.strip();
    if (SECONDS.matcher(value).matches()) {
      return bounded(Long.parseLong(value), 0);
    }
    try {
      Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return bounded(Duration.between(now, date).toSeconds(), 0);
    } catch (DateTimeParseException wrong) {
      return null;
    }
  }

  /** The detail {@code RetryInfo} of a message {@code google.rpc.Status}. */
  static @Nullable Duration ofStatus(byte[] status) {
    try {
      UnknownFieldSet fields = UnknownFieldSet.parseFrom(status);
      for (ByteString detail : fields.getField(DETAILS).getLengthDelimitedList()) {
        UnknownFieldSet any = UnknownFieldSet.parseFrom(detail);
        if (any.getField(TYPE).getLengthDelimitedList().stream()
            .anyMatch(type -> type.toStringUtf8().equals(RETRY_INFO))) {
          return ofRetryInfo(any);
        }
      }
    } catch (InvalidProtocolBufferException wrong) {
      // no such message
    }
    return null;
  }

  private static @Nullable Duration ofRetryInfo(UnknownFieldSet any)
      throws InvalidProtocolBufferException {
    for (ByteString info : any.getField(VALUE).getLengthDelimitedList()) {
      UnknownFieldSet fields = UnknownFieldSet.parseFrom(info);
      for (ByteString delay : fields.getField(RETRY_DELAY).getLengthDelimitedList()) {
        UnknownFieldSet duration = UnknownFieldSet.parseFrom(delay);
        return bounded(last(duration, 1), last(duration, NANOS));
      }
    }
    return null;
  }

  private static long last(UnknownFieldSet fields, int number) {
    var values = fields.getField(number).getVarintList();
    return values.isEmpty() ? 0 : values.get(values.size() - 1);
  }

  private static @Nullable Duration bounded(long seconds, long nanos) {
    if (seconds < 0 || nanos < 0 || nanos > 999_999_999 || seconds + nanos == 0) {
      return null;
    }
    return seconds >= LONGEST.toSeconds() ? LONGEST : Duration.ofSeconds(seconds, nanos);
  }
}
