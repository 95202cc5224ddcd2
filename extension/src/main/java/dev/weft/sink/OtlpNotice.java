package dev.weft.sink;

import io.opentelemetry.exporter.internal.FailedExportException;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.GrpcResponse;
import io.opentelemetry.sdk.common.export.HttpResponse;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What is said about the OTLP endpoint: one line when exports begin to fail, one when they work.
 */
final class OtlpNotice {
  private static final Logger LOGGER = Logger.getLogger("dev.weft");

  private boolean failing;

  /** No connection can be made. */
  synchronized void unreachable(String endpoint, String reason) {
    say(
        "weft: no OTLP endpoint answers at "
            + endpoint
            + " ("
            + reason
            + "); the ledger is written all the same -> set OTEL_EXPORTER_OTLP_ENDPOINT, or"
            + " OTEL_TRACES_EXPORTER, OTEL_METRICS_EXPORTER and OTEL_LOGS_EXPORTER to none");
  }

  /** The endpoint was reached, but the export failed. */
  synchronized void failed(String endpoint, CompletableResultCode result) {
    say(
        "weft: the OTLP endpoint "
            + endpoint
            + " does not take what it is sent ("
            + reason(result.getFailureThrowable())
            + "); the ledger is written all the same -> check its path, protocol, headers and"
            + " certificate");
  }

  private void say(String line) {
    if (!failing) {
      failing = true;
      LOGGER.warning(line);
    }
  }

  synchronized void works(String endpoint) {
    if (failing) {
      failing = false;
      LOGGER.info("weft: the OTLP endpoint " + endpoint + " takes what it is sent again");
    }
  }

  private static String reason(@Nullable Throwable failure) {
    if (failure instanceof FailedExportException.HttpExportException http) {
      HttpResponse response = http.getResponse();
      return response == null
          ? String.valueOf(http.getCause())
          : "HTTP status " + response.getStatusCode() + " " + response.getStatusMessage();
    }
    if (failure instanceof FailedExportException.GrpcExportException grpc) {
      GrpcResponse response = grpc.getResponse();
      return response == null
          ? String.valueOf(grpc.getCause())
          : "gRPC status " + response.getStatusCode() + " " + response.getStatusDescription();
    }
    return failure == null ? "no reason given" : failure.toString();
  }
}
