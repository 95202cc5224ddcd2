package dev.weft.sink;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.GrpcResponse;
import io.opentelemetry.sdk.common.export.GrpcSender;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSender;
import java.util.function.Consumer;

/**
 * The SDK's sender of one protocol, and what its responses mean by the OTLP specification.
 *
 * @param <R> a response
 */
interface Wire<R> {
  /** Exactly one of the two is called, on whatever thread. */
  void send(Batch batch, Consumer<R> onResponse, Consumer<Throwable> onError);

  Verdict judge(R response);

  /** The response that stands for a batch that is safe, but not sent yet. */
  R accepted();

  CompletableResultCode shutdown();

  /** What to do with a batch. */
  enum Fate {
    /** The endpoint has it. */
    TAKEN,
    /** The endpoint may take it later. */
    LATER,
    /** The endpoint will never take it. */
    REFUSED
  }

  /**
   * What a response means.
   *
   * @param reason in the words of the endpoint; empty when taken
   */
  record Verdict(Fate fate, String reason) {
    static final Verdict TAKEN = new Verdict(Fate.TAKEN, "");
  }

  /** OTLP/HTTP. */
  record Http(HttpSender sender) implements Wire<HttpResponse> {
    @Override
    public void send(Batch batch, Consumer<HttpResponse> onResponse, Consumer<Throwable> onError) {
      sender.send(batch, onResponse, onError);
    }

    @Override
    public Verdict judge(HttpResponse response) {
      int status = response.getStatusCode();
      if (status >= 200 && status < 300) {
        return Verdict.TAKEN;
      }
      Fate fate =
          switch (status) {
            case 429, 502, 503, 504 -> Fate.LATER;
            default -> Fate.REFUSED;
          };
      String reason = "HTTP status " + status + " " + response.getStatusMessage();
      return new Verdict(fate, reason.strip());
    }

    @Override
    public HttpResponse accepted() {
      return new HttpAccepted();
    }

    @Override
    public CompletableResultCode shutdown() {
      return sender.shutdown();
    }

    private record HttpAccepted() implements HttpResponse {
      @Override
      public int getStatusCode() {
        return 200;
      }

      @Override
      public String getStatusMessage() {
        return "";
      }

      @Override
      public byte[] getResponseBody() {
        return new byte[0];
      }
    }
  }

  /** OTLP/gRPC. */
  record Grpc(GrpcSender sender) implements Wire<GrpcResponse> {
    @Override
    public void send(Batch batch, Consumer<GrpcResponse> onResponse, Consumer<Throwable> onError) {
      sender.send(batch, onResponse, onError);
    }

    @Override
    public Verdict judge(GrpcResponse response) {
      GrpcStatusCode status = response.getStatusCode();
      if (status == GrpcStatusCode.OK) {
        return Verdict.TAKEN;
      }
      Fate fate =
          switch (status) {
            case CANCELLED,
                DEADLINE_EXCEEDED,
                RESOURCE_EXHAUSTED,
                ABORTED,
                OUT_OF_RANGE,
                UNAVAILABLE,
                DATA_LOSS ->
                Fate.LATER;
            // The SDK's sender says so, without words, where the status never came.
            case UNKNOWN -> response.getStatusDescription().isEmpty() ? Fate.LATER : Fate.REFUSED;
            default -> Fate.REFUSED;
          };
      String reason = "gRPC status " + status + " " + response.getStatusDescription();
      return new Verdict(fate, reason.strip());
    }

    @Override
    public GrpcResponse accepted() {
      return new GrpcAccepted();
    }

    @Override
    public CompletableResultCode shutdown() {
      return sender.shutdown();
    }

    private record GrpcAccepted() implements GrpcResponse {
      @Override
      public GrpcStatusCode getStatusCode() {
        return GrpcStatusCode.OK;
      }

      @Override
      public String getStatusDescription() {
        return "";
      }

      @Override
      public byte[] getResponseMessage() {
        return new byte[0];
      }
    }
  }
}
