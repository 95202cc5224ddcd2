package dev.weft.wire;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why a batch could not be sent now.
 *
 * @param answered the endpoint is there, but does not take what it is sent
 * @param notBefore how long it does not want to be asked again; null if it did not say
 */
public record OtlpFailure(boolean answered, String reason, @Nullable Duration notBefore) {

  /** From an answer. */
  public static OtlpFailure of(Wire.Verdict verdict) {
    return new OtlpFailure(true, verdict.reason(), verdict.notBefore());
  }

  /** Without one. */
  public static OtlpFailure of(Throwable failure) {
    String message =
        failure instanceof TimeoutException ? "no answer in time" : failure.getMessage();
    return new OtlpFailure(
        failure instanceof SSLException,
        message == null ? failure.getClass().getSimpleName() : message,
        null);
  }

  /** The usual pause, or the one that the endpoint asks for if it is longer. */
  public Duration pause(Duration usual) {
    return notBefore == null || notBefore.compareTo(usual) < 0 ? usual : notBefore;
  }
}
