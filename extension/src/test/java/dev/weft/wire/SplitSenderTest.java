package dev.weft.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a message that goes in several batches. */
class SplitSenderTest {
  private static final String TAKEN = "taken";
  private static final String FAILURE = "failure";

  private final List<String> told = new ArrayList<>();
  private final List<Batch> sent = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "taken,   taken,   taken",
    "refused, taken,   refused",
    "taken,   refused, refused",
    "failure, taken,   failure",
    "taken,   failure, failure",
    "refused, failure, refused",
    "failure, refused, failure",
  })
  void everyBatchIsSent_andTheFirstThatIsNotTakenIsTold_once(
      String first, String second, String expected) {
    send(message(2_000_000, 2_000_000), List.of(first, second));

    assertThat(sent).extracting(Batch::records).containsExactly(1, 1);
    assertThat(told).containsExactly(expected);
  }

  @Test
  void messageThatIsSmallEnough_isOneBatch() {
    send(message(1_000, 1_000), List.of("refused"));

    assertThat(sent).extracting(Batch::records).containsExactly(2);
    assertThat(told).containsExactly("refused");
  }

  @Test
  void messageThatCannotBeRead_isAFailure() {
    send(
        new MessageWriter() {
          @Override
          public void writeMessage(OutputStream out) throws IOException {
            throw new IOException(FAILURE);
          }

          @Override
          public int getContentLength() {
            return 0;
          }
        },
        List.of());

    assertThat(sent).isEmpty();
    assertThat(told).containsExactly(FAILURE);
  }

  private void send(MessageWriter message, List<String> fates) {
    Endpoint endpoint = new Endpoint(fates);
    new SplitSender<>(endpoint, endpoint)
        .send(message, told::add, failure -> told.add(String.valueOf(failure.getMessage())));
  }

  /** A message with records of these sizes. */
  private static Batch message(int... sizes) {
    UnknownFieldSet.Field.Builder records = UnknownFieldSet.Field.newBuilder();
    for (int size : sizes) {
      records.addLengthDelimited(ByteString.copyFrom(new byte[size]));
    }
    UnknownFieldSet scope = UnknownFieldSet.newBuilder().addField(2, records.build()).build();
    return new Batch(holding(1, holding(2, scope)).toByteArray());
  }

  private static UnknownFieldSet holding(int field, UnknownFieldSet message) {
    return UnknownFieldSet.newBuilder()
        .addField(
            field,
            UnknownFieldSet.Field.newBuilder().addLengthDelimited(message.toByteString()).build())
        .build();
  }

  /** Answers batches in turn. */
  private final class Endpoint implements Wire<String> {
    private final List<String> fates;

    Endpoint(List<String> fates) {
      this.fates = fates;
    }

    @Override
    public void send(Batch batch, Consumer<String> onResponse, Consumer<Throwable> onError) {
      String fate = fates.get(sent.size());
      sent.add(batch);
      if (fate.equals(FAILURE)) {
        onError.accept(new IOException(FAILURE));
      } else {
        onResponse.accept(fate);
      }
    }

    @Override
    public Verdict judge(String response) {
      return new Verdict(response.equals(TAKEN) ? Fate.TAKEN : Fate.REFUSED, response, 0, null);
    }

    @Override
    public String accepted() {
      return TAKEN;
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
