package dev.weft.registry;

import io.opentelemetry.api.common.AttributeKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One event type of the contract: its names and its fields in the order of the line. The line of a
 * measurement is declared in the same way, see {@link MetricType#line()}.
 *
 * <p>Immutable; safe on any thread. The instances are the generated constants ({@code
 * semconv/model}), so identity is equality.
 */
public final class EventType {

  /** The years 0000 to 9999; not parsed, as a start would load the parser for nothing else. */
  private static final Instant FIRST_INSTANT = Instant.ofEpochSecond(-62_167_219_200L);

  private static final Instant LAST_INSTANT = Instant.ofEpochSecond(253_402_300_799L, 999_999_999);

  private final String name;
  private final String lineName;
  private final String system;
  private final String brief;
  private final boolean optIn;
  private final boolean governance;
  private final @Nullable String scope;
  private final @Nullable String retention;
  private final int sampleEvery;
  private final @Nullable Field failureField;
  private final List<Object> failureValues;
  private final List<Field> fields;
  private final List<Field> alternatives;
  private final @Nullable Field traceField;
  private final Map<String, Field> byPath = new HashMap<>();
  private final Map<AttributeKey<?>, Integer> indexes = new HashMap<>();

  private EventType(Builder builder) {
    name = builder.name;
    lineName = builder.lineName;
    system = builder.system;
    brief = builder.brief;
    optIn = builder.optIn;
    governance = builder.governance;
    scope = builder.scope;
    retention = builder.retention;
    sampleEvery = builder.sampleEvery;
    fields = List.copyOf(builder.fields);
    for (Field field : fields) {
      byPath.put(field.path(), field);
      if (field.key() != null) {
        indexes.put(field.key(), field.index());
      }
    }
    failureField = builder.failurePath == null ? null : byPath.get(builder.failurePath);
    failureValues = builder.failureValues;
    alternatives =
        builder.alternatives.stream()
            .map(path -> Objects.requireNonNull(byPath.get(path), path))
            .toList();
    traceField = builder.tracePath == null ? null : byPath.get(builder.tracePath);
  }

  /** Starts the declaration of an event type; only generated code does so. */
  public static Builder builder(String system, String name) {
    return new Builder(system, name);
  }

  /** The OpenTelemetry event name. */
  public String name() {
    return name;
  }

  /** The name on the line. */
  public String lineName() {
    return lineName;
  }

  /** The system whose vocabulary this is, for example {@code chora}. */
  public String system() {
    return system;
  }

  /** One sentence that never changes, used as the body of the log record. */
  public String brief() {
    return brief;
  }

  /** Whether the event is only emitted when it is switched on. */
  public boolean optIn() {
    return optIn;
  }

  /** Whether the event also belongs into the ledger of governance. */
  public boolean governance() {
    return governance;
  }

  /** The only environment in which the event is emitted, for example {@code e2b}; null for any. */
  public @Nullable String scope() {
    return scope;
  }

  /** The class of retention that the documents give the event, or null. */
  public @Nullable String retention() {
    return retention;
  }

  /** Of how many events that are no {@linkplain #isFailure failures} the documents keep one. */
  public int sampleEvery() {
    return sampleEvery;
  }

  /**
   * Whether the values say that something failed, so that the severity is that of an error and the
   * event is always kept.
   *
   * @param values by {@link Field#index()}
   */
  public boolean isFailure(@Nullable Object[] values) {
    Field field = failureField;
    Object value = field == null ? null : values[field.index()];
    return value != null && (failureValues.isEmpty() || failureValues.contains(value));
  }

  /** Whether events of this type can tell that something failed. */
  public boolean tellsOfFailures() {
    return failureField != null;
  }

  /** Whether values of the event can tell of a {@linkplain #isFailure failure} at all. */
  public boolean hasFailureField() {
    return failureField != null;
  }

  /** All fields in the order of the line; the position is {@link Field#index()}. */
  public List<Field> fields() {
    return fields;
  }

  /** The field of that name, with dots where it is inside objects, or null if there is none. */
  public @Nullable Field field(String path) {
    return byPath.get(path);
  }

  /** The field that joins the events of one workflow, or null if the event type has none. */
  public @Nullable Field traceField() {
    return traceField;
  }

  /** The slot of the attribute, or -1 if the event type does not have it. */
  public int indexOf(AttributeKey<?> key) {
    Integer index = indexes.get(key);
    return index == null ? -1 : index;
  }

  /**
   * Returns the value of a field that the contract does not allow to be null.
   *
   * @throws InvalidEventException if the value is null or not allowed
   */
  public <T> T require(int index, @Nullable T value) {
    check(index, value);
    if (value == null) {
      throw new InvalidEventException(name + ": " + fields.get(index).path() + " is required");
    }
    return value;
  }

  /**
   * Checks one value by the rules of its field.
   *
   * @throws InvalidEventException if it is not allowed
   */
  public void check(int index, @Nullable Object value) {
    String problem = fields.get(index).problem(value);
    if (problem != null) {
      throw new InvalidEventException(name + ": " + problem);
    }
  }

  /**
   * Returns why values that are allowed one by one do not make an event together, or null if they
   * do.
   */
  public @Nullable String togetherProblem(@Nullable Object[] values) {
    if (alternatives.isEmpty()) {
      return null;
    }
    for (Field field : alternatives) {
      if (values[field.index()] != null) {
        return null;
      }
    }
    return noAlternative();
  }

  /**
   * Checks that there is one of the values of the {@link #alternatives()}.
   *
   * @throws InvalidEventException if all are null
   */
  public void requireOneOf(@Nullable Object... values) {
    for (Object value : values) {
      if (value != null) {
        return;
      }
    }
    throw new InvalidEventException(noAlternative());
  }

  private String noAlternative() {
    return name + ": one of " + alternatives.stream().map(Field::path).toList() + " is required";
  }

  /** The fields of which an event must have at least one; empty for no such rule. */
  public List<Field> alternatives() {
    return alternatives;
  }

  /**
   * Returns the time if a line can hold it.
   *
   * @throws InvalidEventException if it is null or its year has not four digits
   */
  public Instant requireTimestamp(@Nullable Instant timestamp) {
    if (timestamp == null || timestamp.isBefore(FIRST_INSTANT) || timestamp.isAfter(LAST_INSTANT)) {
      throw new InvalidEventException(
          name + ": timestamp must be in the years 0000 to 9999 but is " + timestamp);
    }
    return timestamp;
  }

  @Override
  public String toString() {
    return name;
  }

  /** Declares an event type; only generated code calls it. */
  public static final class Builder {

    private final String system;
    private final String name;
    private String lineName;
    private String brief = "";
    private boolean optIn;
    private boolean governance;
    private @Nullable String scope;
    private @Nullable String retention;
    private int sampleEvery = 1;
    private @Nullable String failurePath;
    private List<Object> failureValues = List.of();
    private @Nullable String tracePath;
    private List<String> alternatives = List.of();
    private final List<Field> fields = new ArrayList<>();

    private Builder(String system, String name) {
      this.system = system;
      this.name = name;
      this.lineName = name;
    }

    public Builder lineName(String lineName) {
      this.lineName = lineName;
      return this;
    }

    public Builder brief(String brief) {
      this.brief = brief;
      return this;
    }

    public Builder optIn() {
      optIn = true;
      return this;
    }

    public Builder governance() {
      governance = true;
      return this;
    }

    public Builder scope(String environment) {
      scope = environment;
      return this;
    }

    public Builder retention(String priority) {
      retention = priority;
      return this;
    }

    public Builder sampleEvery(int events) {
      sampleEvery = events;
      return this;
    }

    /** Without values, any value tells of a failure. */
    public Builder failure(String path, Object... values) {
      failurePath = path;
      failureValues = List.of(values);
      return this;
    }

    public Builder oneOf(String... paths) {
      alternatives = List.of(paths);
      return this;
    }

    public Builder tracePath(String path) {
      tracePath = path;
      return this;
    }

    public Builder field(Field field) {
      if (field.index() != fields.size()) {
        throw new IllegalArgumentException(
            name + ": field " + field.path() + " must have index " + fields.size());
      }
      fields.add(field);
      return this;
    }

    public EventType build() {
      return new EventType(this);
    }
  }
}
