package dev.weft.wire;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** OTLP/HTTP. */
public final class HttpWire implements Wire<HttpWire.Answer> {
  private static final String PROTOBUF = "application/x-protobuf";

  private final HttpLine line;
  private final @Nullable Compressor compressor;
  private final @Nullable MediaType type;

  /**
   * A response.
   *
   * @param notBefore how long the endpoint does not want to be asked again; null if it did not say
   */
  public record Answer(int status, String message, ByteString body, @Nullable Duration notBefore)
      implements HttpResponse {
    @Override
    public int getStatusCode() {
      return status;
    }

    @Override
    public String getStatusMessage() {
      return message;
    }

    @Override
    public byte[] getResponseBody() {
      return body.toByteArray();
    }
  }

  public HttpWire(HttpSenderConfig config) {
    this.line =
        new HttpLine(HttpLine.Settings.of(config), List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
    this.compressor = config.getCompressor();
    this.type = MediaType.parse(config.getContentType());
  }

  @Override
  public void send(Batch batch, Consumer<Answer> onResponse, Consumer<Throwable> onError) {
    try {
      Request.Builder request = line.request().post(new Body(batch, compressor, type));
      if (compressor != null) {
        request.addHeader("Content-Encoding", compressor.getEncoding());
      }
      line.send(request.build(), reply -> onResponse.accept(answer(reply)), onError);
    } catch (IOException failed) {
      onError.accept(failed);
    }
  }

  private static Answer answer(HttpLine.Reply reply) {
    String type = reply.headers().get("Content-Type");
    ByteString body = type != null && type.startsWith(PROTOBUF) ? reply.body() : ByteString.EMPTY;
    Duration notBefore = RetryAfter.ofHeader(reply.headers().get("Retry-After"), Instant.now());
    boolean success = reply.code() >= 200 && reply.code() < 300;
    return new Answer(
        reply.code(),
        reply.message(),
        body,
        notBefore == null && !success ? RetryAfter.ofStatus(body.toByteArray()) : notBefore);
  }

  @Override
  public Verdict judge(Answer answer) {
    if (answer.status >= 200 && answer.status < 300) {
      return Verdict.taken(PartialSuccess.of(answer.getResponseBody()));
    }
    String reason = ("HTTP status " + answer.status + " " + answer.message).strip();
    return switch (answer.status) {
      case 429, 502, 503, 504 -> Verdict.later(reason, answer.notBefore);
      default -> Verdict.refused(reason);
    };
  }

  @Override
  public Answer accepted() {
    return new Answer(200, "", ByteString.EMPTY, null);
  }

  @Override
  public CompletableResultCode shutdown() {
    return line.shutdown();
  }

  private static final class Body extends RequestBody {
    private final Batch batch;
    private final @Nullable Compressor compressor;
    private final @Nullable MediaType type;

    Body(Batch batch, @Nullable Compressor compressor, @Nullable MediaType type) {
      this.batch = batch;
      this.compressor = compressor;
      this.type = type;
    }

    @Override
    public @Nullable MediaType contentType() {
      return type;
    }

    @Override
    public long contentLength() {
      return compressor == null ? batch.getContentLength() : -1;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      if (compressor == null) {
        sink.write(batch.body());
        return;
      }
      Buffer compressed = new Buffer();
      try (OutputStream out = compressor.compress(compressed.outputStream())) {
        batch.writeMessage(out);
      }
      sink.writeAll(compressed);
    }
  }
}
