package dev.weft.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.GrpcResponse;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** OTLP/gRPC: one message there, one back, each behind a flag and its length. */
public final class GrpcWire implements Wire<GrpcWire.Answer> {
  private static final MediaType TYPE = MediaType.get("application/grpc");
  private static final int PREFIX = 5;

  private final HttpLine line;
  private final @Nullable Compressor compressor;

  /**
   * A response.
   *
   * @param description empty where no status came
   * @param notBefore how long the endpoint does not want to be asked again; null if it did not say
   */
  public record Answer(
      GrpcStatusCode status, String description, ByteString message, @Nullable Duration notBefore)
      implements GrpcResponse {
    @Override
    public GrpcStatusCode getStatusCode() {
      return status;
    }

    @Override
    public String getStatusDescription() {
      return description;
    }

    @Override
    public byte[] getResponseMessage() {
      return message.toByteArray();
    }
  }

  public GrpcWire(GrpcSenderConfig config) {
    HttpLine.Settings settings = HttpLine.Settings.of(config);
    this.line =
        new HttpLine(
            settings,
            settings.isPlain()
                ? List.of(Protocol.H2_PRIOR_KNOWLEDGE)
                : List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
    this.compressor = config.getCompressor();
  }

  @Override
  public void send(Batch batch, Consumer<Answer> onResponse, Consumer<Throwable> onError) {
    try {
      Request.Builder request =
          line.request().addHeader("te", "trailers").post(RequestBody.create(framed(batch), TYPE));
      if (compressor != null) {
        request.addHeader("grpc-encoding", compressor.getEncoding());
      }
      line.send(request.build(), reply -> onResponse.accept(answer(reply)), onError);
    } catch (IOException failed) {
      onError.accept(failed);
    }
  }

  private ByteString framed(Batch batch) throws IOException {
    Buffer message = new Buffer();
    if (compressor == null) {
      message.write(batch.body());
    } else {
      try (OutputStream out = compressor.compress(message.outputStream())) {
        batch.writeMessage(out);
      }
    }
    Buffer framed = new Buffer();
    framed.writeByte(compressor == null ? 0 : 1).writeInt((int) message.size()).writeAll(message);
    return framed.readByteString();
  }

  private static Answer answer(HttpLine.Reply reply) {
    String status = reply.header("grpc-status");
    String description = reply.header("grpc-message");
    String details = reply.header("grpc-status-details-bin");
    Duration notBefore = RetryAfter.ofHeader(reply.header("Retry-After"), Instant.now());
    ByteString decoded = details == null ? null : ByteString.decodeBase64(details);
    if (decoded != null && notBefore == null) {
      notBefore = RetryAfter.ofStatus(decoded.toByteArray());
    }
    if (status == null && reply.code() != 200) {
      return new Answer(
          ofHttp(reply.code()), "HTTP status " + reply.code(), ByteString.EMPTY, notBefore);
    }
    return new Answer(
        code(status), description == null ? "" : unescaped(description), message(reply), notBefore);
  }

  private static GrpcStatusCode code(@Nullable String status) {
    try {
      return status == null
          ? GrpcStatusCode.UNKNOWN
          : GrpcStatusCode.fromValue(Integer.parseInt(status.strip()));
    } catch (NumberFormatException wrong) {
      return GrpcStatusCode.UNKNOWN;
    }
  }

  /** What gRPC makes of an answer of whatever stands before the endpoint. */
  private static GrpcStatusCode ofHttp(int code) {
    return switch (code) {
      case 400 -> GrpcStatusCode.INTERNAL;
      case 401 -> GrpcStatusCode.UNAUTHENTICATED;
      case 403 -> GrpcStatusCode.PERMISSION_DENIED;
      case 404 -> GrpcStatusCode.UNIMPLEMENTED;
      case 429, 502, 503, 504 -> GrpcStatusCode.UNAVAILABLE;
      default -> GrpcStatusCode.UNKNOWN;
    };
  }

  /** Nobody asked for a compressed one. */
  private static ByteString message(HttpLine.Reply reply) {
    ByteString body = reply.body();
    return body.size() <= PREFIX || body.getByte(0) != 0
        ? ByteString.EMPTY
        : body.substring(PREFIX);
  }

  private static String unescaped(String percentEncoded) {
    try {
      return URLDecoder.decode(percentEncoded.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException wrong) {
      return percentEncoded;
    }
  }

  @Override
  public Verdict judge(Answer answer) {
    if (answer.status == GrpcStatusCode.OK) {
      return Verdict.taken(PartialSuccess.of(answer.getResponseMessage()));
    }
    String reason =
        PartialSuccess.printable("gRPC status " + answer.status + " " + answer.description);
    return switch (answer.status) {
      case CANCELLED,
          DEADLINE_EXCEEDED,
          RESOURCE_EXHAUSTED,
          ABORTED,
          OUT_OF_RANGE,
          UNAVAILABLE,
          DATA_LOSS ->
          Verdict.later(reason, answer.notBefore);
      // Without words where the status never came.
      case UNKNOWN ->
          answer.description.isEmpty()
              ? Verdict.later(reason, answer.notBefore)
              : Verdict.refused(reason);
      default -> Verdict.refused(reason);
    };
  }

  @Override
  public Answer accepted() {
    return new Answer(GrpcStatusCode.OK, "", ByteString.EMPTY, null);
  }

  @Override
  public CompletableResultCode shutdown() {
    return line.shutdown();
  }
}
