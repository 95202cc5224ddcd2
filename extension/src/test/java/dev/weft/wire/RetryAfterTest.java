package dev.weft.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | PT1S",
        "' 120 ' | PT2M",
        "301 | PT5M",
        "999999999999999999 | PT5M",
        "Fri, 2 Jan 2026 03:04:35 GMT | PT30S",
        "Sat, 3 Jan 2026 03:04:35 GMT | PT5M"
      })
  void header_ofSecondsOrADate_isHonoured_upToFiveMinutes(String header, Duration expected) {
    assertThat(RetryAfter.ofHeader(header, NOW)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "-1",
        "1.5",
        "soon",
        "99999999999999999999",
        "Fri, 2 Jan 2026 03:04:05 GMT",
        "Thu, 1 Jan 2026 03:04:05 GMT",
        "Fri, 32 Jan 2026 03:04:05 GMT"
      })
  void header_thatIsWrongOrOver_isIgnored(String header) {
    assertThat(RetryAfter.ofHeader(header, NOW)).isNull();
  }

  @Test
  void status_withRetryInfo_isHonoured_upToFiveMinutes() {
    assertThat(RetryAfter.ofStatus(status(retryInfo(2, 500_000_000))))
        .isEqualTo(Duration.ofMillis(2500));
    assertThat(RetryAfter.ofStatus(status(retryInfo(3600, 0)))).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void status_withoutIt_orWithAWrongOne_isIgnored() {
    assertThat(RetryAfter.ofStatus(new byte[0])).isNull();
    assertThat(RetryAfter.ofStatus("{\"code\":8}".getBytes(UTF_8))).isNull();
    assertThat(RetryAfter.ofStatus(status(message(1, text("type.googleapis.com/acme.Other")))))
        .isNull();
    assertThat(RetryAfter.ofStatus(status(retryInfo(-1, 0)))).isNull();
    assertThat(RetryAfter.ofStatus(status(retryInfo(0, 1_000_000_000)))).isNull();
    assertThat(RetryAfter.ofStatus(status(retryInfo(0, 0)))).isNull();
  }

  private static ByteString retryInfo(long seconds, long nanos) {
    ByteString duration =
        UnknownFieldSet.newBuilder()
            .addField(1, Field.newBuilder().addVarint(seconds).build())
            .addField(2, Field.newBuilder().addVarint(nanos).build())
            .build()
            .toByteString();
    return message(1, text("type.googleapis.com/google.rpc.RetryInfo"))
        .concat(message(2, message(1, duration)));
  }

  private static byte[] status(ByteString detail) {
    return message(2, text("slow down")).concat(message(3, detail)).toByteArray();
  }

  private static ByteString message(int number, ByteString value) {
    return UnknownFieldSet.newBuilder()
        .addField(number, Field.newBuilder().addLengthDelimited(value).build())
        .build()
        .toByteString();
  }

  private static ByteString text(String text) {
    return ByteString.copyFromUtf8(text);
  }
}
