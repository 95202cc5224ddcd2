package dev.weft.signal;

import dev.weft.registry.EventType;
import dev.weft.rule.Rule;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Counts what went wrong behind the engine's doors; says so once a rule. */
public final class Faults {
  private static final Logger LOGGER = Logger.getLogger("dev.weft");

  private final Map<String, AtomicLong> faults = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> dropped = new ConcurrentHashMap<>();

  void report(Rule rule, Throwable fault) {
    if (first(faults, rule.qualifiedId())) {
      LOGGER.log(
          Level.WARNING,
          "weft: rule " + rule.qualifiedId() + " failed; its signals may be incomplete",
          fault);
    }
  }

  void missing(Rule rule, EventType type, String why) {
    if (first(dropped, rule.qualifiedId())) {
      LOGGER.warning(
          "weft: rule "
              + rule.qualifiedId()
              + " gives no "
              + type.name()
              + " because a required value is missing: "
              + why
              + " -> correct 'from' or give a default");
    }
  }

  private static boolean first(Map<String, AtomicLong> counts, String rule) {
    return counts.computeIfAbsent(rule, unseen -> new AtomicLong()).getAndIncrement() == 0;
  }
}
