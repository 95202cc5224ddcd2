package dev.weft.registry;

import dev.weft.chora.ChoraAttributes;
import dev.weft.chora.ChoraEvents;
import dev.weft.chora.ChoraMetrics;
import dev.weft.kfm.KfmAttributes;
import dev.weft.kfm.KfmEvents;
import dev.weft.kfm.KfmMetrics;
import dev.weft.osiris.OsirisAttributes;
import dev.weft.osiris.OsirisEvents;
import dev.weft.osiris.OsirisMetrics;
import dev.weft.synaptic.SynapticAttributes;
import dev.weft.synaptic.SynapticEvents;
import dev.weft.synaptic.SynapticMetrics;
import io.opentelemetry.api.common.AttributeKey;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the event types, metrics and attributes of all vocabularies by name.
 *
 * <p>Built from generated constants when it is first used: no file is read and nothing can fail.
 * The lookups are safe on any thread and allocate nothing.
 */
public final class Registry {

  private static final Map<String, EventType> EVENTS =
      events(List.of(ChoraEvents.ALL, OsirisEvents.ALL, SynapticEvents.ALL, KfmEvents.ALL));
  private static final Map<String, MetricType> METRICS =
      metrics(List.of(ChoraMetrics.ALL, OsirisMetrics.ALL, SynapticMetrics.ALL, KfmMetrics.ALL));
  private static final Map<String, AttributeKey<?>> ATTRIBUTES =
      attributes(
          List.of(
              ChoraAttributes.ALL,
              OsirisAttributes.ALL,
              SynapticAttributes.ALL,
              KfmAttributes.ALL));

  private Registry() {}

  /** The event type with that OpenTelemetry event name, or null if the contract has none. */
  public static @Nullable EventType event(String name) {
    return EVENTS.get(name);
  }

  /** The metric with that name, or null if the contract has none. */
  public static @Nullable MetricType metric(String name) {
    return METRICS.get(name);
  }

  /** The attribute with that key, or null if the contract has none. */
  public static @Nullable AttributeKey<?> attribute(String key) {
    return ATTRIBUTES.get(key);
  }

  /** All event types in the order of the model. */
  public static Collection<EventType> events() {
    return EVENTS.values();
  }

  /** All metrics in the order of the model. */
  public static Collection<MetricType> metrics() {
    return METRICS.values();
  }

  private static Map<String, EventType> events(List<List<EventType>> vocabularies) {
    Map<String, EventType> byName = new LinkedHashMap<>();
    vocabularies.forEach(all -> all.forEach(type -> byName.put(type.name(), type)));
    return Collections.unmodifiableMap(byName);
  }

  private static Map<String, MetricType> metrics(List<List<MetricType>> vocabularies) {
    Map<String, MetricType> byName = new LinkedHashMap<>();
    vocabularies.forEach(all -> all.forEach(type -> byName.put(type.name(), type)));
    return Collections.unmodifiableMap(byName);
  }

  private static Map<String, AttributeKey<?>> attributes(List<List<AttributeKey<?>>> vocabularies) {
    Map<String, AttributeKey<?>> byName = new LinkedHashMap<>();
    vocabularies.forEach(all -> all.forEach(key -> byName.put(key.getKey(), key)));
    return Collections.unmodifiableMap(byName);
  }
}
