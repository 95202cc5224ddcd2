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
import dev.weft.weft.WeftAttributes;
import dev.weft.weft.WeftEvents;
import dev.weft.weft.WeftMetrics;
import io.opentelemetry.api.common.AttributeKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the event types, metrics and attributes of all vocabularies by name.
 *
 * <p>Built from generated constants: no file is read and nothing can fail. A vocabulary is built
 * when a name is first looked for that none before it has, so that a process pays only for those
 * that it uses. The lookups are safe on any thread.
 */
public final class Registry {

  private static final List<Supplier<Vocabulary>> VOCABULARIES =
      List.of(() -> Chora.ALL, () -> Osiris.ALL, () -> Synaptic.ALL, () -> Kfm.ALL, () -> Weft.ALL);

  private Registry() {}

  /** The event type with that OpenTelemetry event name, or null if the contract has none. */
  public static @Nullable EventType event(String name) {
    return first(Vocabulary::events, name);
  }

  /** The metric with that name, or null if the contract has none. */
  public static @Nullable MetricType metric(String name) {
    return first(Vocabulary::metrics, name);
  }

  /** The attribute with that key, or null if the contract has none. */
  public static @Nullable AttributeKey<?> attribute(String key) {
    return first(Vocabulary::attributes, key);
  }

  /** All event types in the order of the model. */
  public static Collection<EventType> events() {
    return VOCABULARIES.stream().flatMap(v -> v.get().events().values().stream()).toList();
  }

  /** All metrics in the order of the model. */
  public static Collection<MetricType> metrics() {
    return VOCABULARIES.stream().flatMap(v -> v.get().metrics().values().stream()).toList();
  }

  private static <T> @Nullable T first(Function<Vocabulary, Map<String, T>> part, String name) {
    for (int i = 0; i < VOCABULARIES.size(); i++) {
      T found = part.apply(VOCABULARIES.get(i).get()).get(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private record Vocabulary(
      Map<String, EventType> events,
      Map<String, MetricType> metrics,
      Map<String, AttributeKey<?>> attributes) {

    static Vocabulary of(
        List<EventType> events, List<MetricType> metrics, List<AttributeKey<?>> attributes) {
      return new Vocabulary(
          byName(events, EventType::name),
          byName(metrics, MetricType::name),
          byName(attributes, AttributeKey::getKey));
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
      Map<String, T> byName = new LinkedHashMap<>();
      all.forEach(one -> byName.put(name.apply(one), one));
      return byName;
    }
  }

  private static final class Chora {
    static final Vocabulary ALL =
        Vocabulary.of(ChoraEvents.ALL, ChoraMetrics.ALL, ChoraAttributes.ALL);
  }

  private static final class Osiris {
    static final Vocabulary ALL =
        Vocabulary.of(OsirisEvents.ALL, OsirisMetrics.ALL, OsirisAttributes.ALL);
  }

  private static final class Synaptic {
    static final Vocabulary ALL =
        Vocabulary.of(SynapticEvents.ALL, SynapticMetrics.ALL, SynapticAttributes.ALL);
  }

  private static final class Kfm {
    static final Vocabulary ALL = Vocabulary.of(KfmEvents.ALL, KfmMetrics.ALL, KfmAttributes.ALL);
  }

  private static final class Weft {
    static final Vocabulary ALL =
        Vocabulary.of(WeftEvents.ALL, WeftMetrics.ALL, WeftAttributes.ALL);
  }
}
