package dev.weft.wire;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Carries batches to one endpoint by one protocol, and knows what its responses mean by the OTLP
 * specification.
 *
 * @param <R> a response
 */
public interface Wire<R> extends BatchSender<R> {
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
   * @param reason in the words of the endpoint; empty when it has none
   * @param rejected records, or points of metrics, of a batch that it has taken without these
   * @param notBefore how long the endpoint does not want to be asked again; null if it did not say
   */
  record Verdict(Fate fate, String reason, long rejected, @Nullable Duration notBefore) {
    static Verdict taken(PartialSuccess partial) {
      return new Verdict(Fate.TAKEN, partial.message(), partial.rejected(), null);
    }

    static Verdict refused(String reason) {
      return new Verdict(Fate.REFUSED, reason, 0, null);
    }

    static Verdict later(String reason, @Nullable Duration notBefore) {
      return new Verdict(Fate.LATER, reason, 0, notBefore);
    }
  }
}
