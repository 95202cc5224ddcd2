package dev.weft.registry;

/** The kind of instrument that records a metric. */
public enum Instrument {
  COUNTER,
  UPDOWNCOUNTER,
  GAUGE,
  HISTOGRAM
}
