package dev.weft.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BatchTest {

  @Test
  void records_areCountedFromTheMessage() {
    byte[] twoScopesWithTwoAndOne = {
      0x0a,
      0x10, // resource
      0x0a,
      0x01,
      0x00, // something else of it
      0x12,
      0x06,
      0x12,
      0x01,
      0x00,
      0x12,
      0x01,
      0x00, // a scope with two records
      0x12,
      0x03,
      0x12,
      0x01,
      0x00 // a scope with one
    };

    assertThat(new Batch(twoScopesWithTwoAndOne).records()).isEqualTo(3);
    assertThat(new Batch("{\"json\":1}".getBytes(UTF_8)).records()).isZero();
    assertThat(new Batch(new byte[] {0x0a, 0x7f}).records()).isZero();
    assertThat(new Batch(new byte[0]).records()).isZero();
  }

  @Test
  void batch_ofMoreThanItMayHave_isSplitBetweenRecords_inOrder_eachPartWithWhatTheyShare() {
    UnknownFieldSet one = message(text("scope-one"), text("a"), text("b"), text("c"), text("d"));
    UnknownFieldSet two = message(text("scope-two"), text("e"));
    UnknownFieldSet resource = message(text("resource"), one.toByteString(), two.toByteString());
    Batch batch = new Batch(fields(1, resource.toByteString()).toByteArray());

    List<Batch> parts = batch.split(batch.body().length * 2 / 3);

    assertThat(parts.stream().map(BatchTest::texts))
        .containsExactly(
            "resource scope-one a b", "resource scope-one c d", "resource scope-two e");
    assertThat(parts.stream().mapToInt(Batch::records)).containsExactly(2, 2, 1);
    assertThat(batch.split(1)).hasSize(5);
    assertThat(batch.split(batch.body().length)).containsExactly(batch);
  }

  @Test
  void batch_thatCannotBeSplit_isLeftAlone() {
    for (byte[] body : List.of(new byte[] {0x0a, 0x7f, 0, 0}, "{\"json\":1}".getBytes(UTF_8))) {
      Batch batch = new Batch(body);
      assertThat(batch.split(2)).containsExactly(batch);
    }
  }

  /** A message with its own text as field 1 and elements as field 2. */
  private static UnknownFieldSet message(ByteString own, ByteString... elements) {
    return fields(1, own).toBuilder().mergeFrom(fields(2, elements)).build();
  }

  private static UnknownFieldSet fields(int number, ByteString... contents) {
    UnknownFieldSet.Field.Builder field = UnknownFieldSet.Field.newBuilder();
    List.of(contents).forEach(field::addLengthDelimited);
    return UnknownFieldSet.newBuilder().addField(number, field.build()).build();
  }

  /** Long enough that it counts. */
  private static ByteString text(String name) {
    return ByteString.copyFromUtf8(name + "!".repeat(40));
  }

  private static String texts(Batch batch) {
    return Pattern.compile("[a-z-]+(?=!)")
        .matcher(new String(batch.body(), ISO_8859_1))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.joining(" "));
  }
}
