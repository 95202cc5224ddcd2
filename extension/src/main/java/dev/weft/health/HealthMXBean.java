package dev.weft.health;

import java.util.Map;

/**
 * What Weft does and what it leaves out, as {@code dev.weft:type=Health}. Every count is since the
 * start of the process.
 */
public interface HealthMXBean {
  /** One line for people. */
  String getSummary();

  /** {@code RECEIVED}, {@code MATCHED}, {@code EMITTING} or {@code SUSPENDED} by rule. */
  Map<String, String> getRules();

  /** Why rules are suspended, by rule. */
  Map<String, String> getSuspended();

  /** Observed calls by rule. */
  Map<String, Long> getCalls();

  /** Failures inside Weft by rule. */
  Map<String, Long> getFailures();

  /** Calls that gave no or fewer signals, by reason. */
  Map<String, Long> getLimitedCalls();

  /** Events handed on, by event. */
  Map<String, Long> getEmitted();

  /** Events left out, by reason. */
  Map<String, Long> getDropped();

  /** What is done under pressure, {@code NORMAL} for nothing. */
  String getPressure();

  /** The share of all processors that observing took in the last ten seconds with calls. */
  double getCpuShare();

  /** What the ledgers tell of themselves. */
  Map<String, Long> getLedger();

  /** What the exporters over OTLP tell of themselves. */
  Map<String, Long> getOtlp();
}
