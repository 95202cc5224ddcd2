package dev.weft.sink;

import java.util.Map;

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
 *     {@code unreadable}, {@code exit}
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
}
