package dev.weft.sink;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What became of the records of one lane. Safe on any thread, without a lock. */
final class OtlpCounts {
  private final LongAdder exported = new LongAdder();
  private final LongAdder drained = new LongAdder();
  private final Map<String, LongAdder> dropped = new ConcurrentHashMap<>();

  void exported(long records, boolean fromBacklog) {
    exported.add(records);
    if (fromBacklog) {
      drained.add(records);
    }
  }

  void dropped(String reason, long records) {
    dropped.computeIfAbsent(reason, any -> new LongAdder()).add(records);
  }

  OtlpHealth health(
      String signal, String endpoint, long waiting, long waitingBytes, String breaker) {
    return new OtlpHealth(
        signal,
        endpoint,
        exported.sum(),
        drained.sum(),
        waiting,
        waitingBytes,
        dropped.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().sum())),
        breaker);
  }
}
