package dev.weft.sink;

import dev.weft.wire.OtlpFailure;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What is said about the OTLP endpoint: one line when it fails, one when all works again with what
 * happened in between. A second failure soon after is not said again, however often it happens.
 */
final class OtlpNotice {
  private static final Logger LOGGER = Logger.getLogger("dev.weft");
  private static final Duration QUIET = Duration.ofMinutes(10);

  private final Clock clock;
  private final Executor speaker;
  private final Set<String> failing = new HashSet<>();
  private long quietUntil = Long.MIN_VALUE;
  private boolean said;
  private boolean bufferSaid;
  private final Set<String> rejecting = new HashSet<>();
  private long kept;
  private long dropped;

  /**
   * Says nothing yet.
   *
   * @param speaker logs; a thread that holds a lock must not, since the log may need one, too
   */
  OtlpNotice(Clock clock, Executor speaker) {
    this.clock = clock;
    this.speaker = speaker;
  }

  /**
   * The endpoint does not take what it is sent now.
   *
   * @param kept where that waits; null while in memory
   */
  synchronized void fails(String lane, String endpoint, OtlpFailure why, @Nullable Path kept) {
    if (why.answered()) {
      refuses(lane, endpoint, why.reason());
    } else {
      unreachable(lane, endpoint, why.reason(), kept);
    }
  }

  /** No connection can be made, or nothing comes back. */
  private void unreachable(String lane, String endpoint, String reason, @Nullable Path kept) {
    fails(
        lane,
        "weft: no OTLP endpoint answers at "
            + endpoint
            + " ("
            + reason
            + "); the ledger is written all the same"
            + (kept == null ? "" : ", and what cannot be sent waits in " + kept)
            + " -> set OTEL_EXPORTER_OTLP_ENDPOINT, or OTEL_TRACES_EXPORTER,"
            + " OTEL_METRICS_EXPORTER and OTEL_LOGS_EXPORTER to none");
  }

  /** The endpoint was reached, but does not take what it is sent. */
  synchronized void refuses(String lane, String endpoint, String reason) {
    fails(
        lane,
        "weft: the OTLP endpoint "
            + endpoint
            + " does not take what it is sent ("
            + reason
            + "); the ledger is written all the same -> check its path, protocol, headers and"
            + " certificate");
  }

  /** The endpoint has taken a request without some of it, or with a warning; said once a signal. */
  synchronized void rejects(String lane, String endpoint, long records, String reason) {
    if (rejecting.add(lane)) {
      String line =
          "weft: the OTLP endpoint "
              + endpoint
              + (records == 0 ? " warns about " : " takes only a part of ")
              + lane
              + " ("
              + (records == 0 ? "" : records + " of a request rejected: ")
              + (reason.isEmpty() ? "without a reason" : reason)
              + "); what it rejects is not sent again -> see its log";
      speaker.execute(() -> LOGGER.warning(line));
    }
  }

  private void fails(String lane, String line) {
    if (failing.add(lane) && !said && clock.millis() >= quietUntil) {
      said = true;
      speaker.execute(() -> LOGGER.warning(line));
    }
  }

  synchronized void works(String lane, String endpoint) {
    if (!failing.remove(lane) || !failing.isEmpty()) {
      return;
    }
    if (said) {
      said = false;
      quietUntil = clock.millis() + QUIET.toMillis();
      String line =
          "weft: the OTLP endpoint "
              + endpoint
              + " takes what it is sent again; "
              + kept
              + " records waited for it, "
              + dropped
              + " were dropped";
      speaker.execute(() -> LOGGER.info(line));
    }
    kept = 0;
    dropped = 0;
  }

  synchronized void kept(int records) {
    kept += records;
  }

  synchronized void dropped(long records) {
    dropped += records;
  }

  /** Files of the backlog cannot be written or read; said once. */
  synchronized void bufferFails(Path path, String reason) {
    if (!bufferSaid) {
      bufferSaid = true;
      String line =
          "weft: the buffer for OTLP at "
              + path
              + " fails ("
              + reason
              + "); what fits waits in memory -> set weft.otlp.buffer.path to a directory that can"
              + " be written";
      speaker.execute(() -> LOGGER.warning(line));
    }
  }
}
