package dev.weft.sink;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the export of one signal over OTLP fares, since the start of the process. A snapshot for
 * whoever watches; taken on the caller's thread, without a lock that exports wait for.
 *
 * @param signal {@code traces}, {@code logs} or {@code metrics}
 * @param endpoint scheme, host and port
 * @param exported records that the endpoint took, drained ones included
 * @param drained records that the endpoint took out of the backlog
 * @param waiting records in the backlog
 * @param waitingBytes the size of the backlog, on disk and in memory
 * @param dropped records that were given up, by reason: {@code buffer_full}, {@code refused},
 *     {@code rejected} (of a request that was taken; of metrics, points), {@code unreadable},
 *     {@code exit}
 * @param breaker {@code closed}, {@code open} or {@code half_open}
 */
public record OtlpHealth(
    String signal,
    String endpoint,
    long exported,
    long drained,
    long waiting,
    long waitingBytes,
    Map<String, Long> dropped,
    String breaker) {

  public OtlpHealth {
    dropped = Map.copyOf(dropped);
  }

  /** The numbers of all signals by name; what is lost begins with {@code dropped}. */
  public static Map<String, Long> counts(List<OtlpHealth> signals) {
    Map<String, Long> counts = new TreeMap<>();
    for (OtlpHealth health : signals) {
      counts.merge("exported." + health.signal, health.exported, Long::sum);
      counts.merge("drained." + health.signal, health.drained, Long::sum);
      counts.merge("waiting." + health.signal, health.waiting, Long::sum);
      counts.merge("waiting_bytes." + health.signal, health.waitingBytes, Long::sum);
      counts.merge("closed." + health.signal, health.breaker.equals("closed") ? 1L : 0L, Long::min);
      health.dropped.forEach(
          (reason, count) ->
              counts.merge("dropped." + health.signal + "." + reason, count, Long::sum));
    }
    return counts;
  }
}
