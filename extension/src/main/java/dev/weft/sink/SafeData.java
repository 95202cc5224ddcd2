package dev.weft.sink;

import dev.weft.process.Redaction;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.DelegatingMetricData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The data of the SDK as they may leave the process, those of other instrumentations too. What
 * nothing is found in stays the same instance; what cannot be read is dropped and counted.
 */
final class SafeData {
  private static final Logger LOGGER = Logger.getLogger("dev.weft");

  private final Redaction redaction;
  private final SafeLabels labels;
  private final LongAdder dropped = new LongAdder();
  private volatile @Nullable Known resource;

  /** All data of a process have the same resource. */
  private record Known(Resource before, Resource after) {}

  SafeData(Redaction redaction) {
    this.redaction = redaction;
    this.labels = new SafeLabels(redaction);
  }

  /** How many were dropped. */
  long dropped() {
    return dropped.sum();
  }

  Collection<SpanData> spans(Collection<SpanData> spans) {
    return safe(spans, this::span);
  }

  Collection<LogRecordData> logs(Collection<LogRecordData> logs) {
    return safe(logs, this::log);
  }

  Collection<MetricData> metrics(Collection<MetricData> metrics) {
    return safe(metrics, this::metric);
  }

  private <T> Collection<T> safe(Collection<T> all, UnaryOperator<T> one) {
    List<T> safe = new ArrayList<>(all.size());
    for (T each : all) {
      try {
        safe.add(one.apply(each));
      } catch (RuntimeException | LinkageError | StackOverflowError unreadable) {
        if (dropped.sum() == 0) {
          LOGGER.log(
              Level.WARNING, "weft: a signal could not be redacted and is dropped", unreadable);
        }
        dropped.increment();
      }
    }
    return safe;
  }

  private SpanData span(SpanData span) {
    Span safe = new Span(span, this);
    return safe.isChanged() ? safe : span;
  }

  private LogRecordData log(LogRecordData log) {
    Log safe = new Log(log, log.getBodyValue(), this);
    return safe.isChanged() ? safe : log;
  }

  private MetricData metric(MetricData metric) {
    Resource safe = resource(metric.getResource());
    Data<?> before = metric.getData();
    Data<?> after = labels.of(metric);
    return safe == metric.getResource() && after == before
        ? metric
        : new Metric(metric, safe, after);
  }

  Resource resource(Resource before) {
    Known known = resource;
    if (known == null || known.before() != before) {
      Attributes attributes = redaction.attributes(before.getAttributes());
      boolean same = attributes == before.getAttributes();
      known = new Known(before, same ? before : Resource.create(attributes, before.getSchemaUrl()));
      resource = known;
    }
    return known.after();
  }

  private <T> List<T> each(List<T> all, Function<T, T> one) {
    List<T> safe = new ArrayList<>(all.size());
    boolean changed = false;
    for (T each : all) {
      T made = one.apply(each);
      changed |= made != each;
      safe.add(made);
    }
    return changed ? safe : all;
  }

  private @Nullable String text(@Nullable String text) {
    return text == null ? null : redaction.text(text);
  }

  private EventData event(EventData event) {
    String name = redaction.text(event.getName());
    Attributes attributes = redaction.attributes(event.getAttributes());
    return name.equals(event.getName()) && attributes == event.getAttributes()
        ? event
        : EventData.create(event.getEpochNanos(), name, attributes, event.getTotalAttributeCount());
  }

  private LinkData link(LinkData link) {
    Attributes attributes = redaction.attributes(link.getAttributes());
    return attributes == link.getAttributes()
        ? link
        : LinkData.create(link.getSpanContext(), attributes, link.getTotalAttributeCount());
  }

  private StatusData status(StatusData status) {
    String description = redaction.text(status.getDescription());
    return description.equals(status.getDescription())
        ? status
        : StatusData.create(status.getStatusCode(), description);
  }

  private static final class Span extends DelegatingSpanData {
    private final SpanData span;
    private final Resource resource;
    private final String name;
    private final Attributes attributes;
    private final List<EventData> events;
    private final List<LinkData> links;
    private final StatusData status;

    Span(SpanData span, SafeData safe) {
      super(span);
      this.span = span;
      this.resource = safe.resource(span.getResource());
      this.name = safe.redaction.text(span.getName());
      this.attributes = safe.redaction.attributes(span.getAttributes());
      this.events = safe.each(span.getEvents(), safe::event);
      this.links = safe.each(span.getLinks(), safe::link);
      this.status = safe.status(span.getStatus());
    }

    boolean isChanged() {
      return resource != span.getResource()
          || !name.equals(span.getName())
          || attributes != span.getAttributes()
          || events != span.getEvents()
          || links != span.getLinks()
          || status != span.getStatus();
    }

    @Override
    public Resource getResource() {
      return resource;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public Attributes getAttributes() {
      return attributes;
    }

    @Override
    public List<EventData> getEvents() {
      return events;
    }

    @Override
    public List<LinkData> getLinks() {
      return links;
    }

    @Override
    public StatusData getStatus() {
      return status;
    }
  }

  private static final class Metric extends DelegatingMetricData {
    private final Resource resource;
    private final Data<?> data;

    Metric(MetricData metric, Resource resource, Data<?> data) {
      super(metric);
      this.resource = resource;
      this.data = data;
    }

    @Override
    public Data<?> getData() {
      return data;
    }

    @Override
    public Resource getResource() {
      return resource;
    }
  }

  private static final class Log implements LogRecordData {
    private final LogRecordData log;
    private final @Nullable Value<?> before;
    private final Resource resource;
    private final @Nullable Value<?> body;
    private final Attributes attributes;
    private final @Nullable String eventName;
    private final @Nullable String severityText;

    Log(LogRecordData log, @Nullable Value<?> body, SafeData safe) {
      this.log = log;
      this.before = body;
      this.resource = safe.resource(log.getResource());
      this.attributes = safe.redaction.attributes(log.getAttributes());
      this.body = body == null ? null : (Value<?>) safe.redaction.value("", body);
      this.eventName = safe.text(log.getEventName());
      this.severityText = safe.text(log.getSeverityText());
    }

    boolean isChanged() {
      return resource != log.getResource()
          || attributes != log.getAttributes()
          || body != before
          || !Objects.equals(eventName, log.getEventName())
          || !Objects.equals(severityText, log.getSeverityText());
    }

    @Override
    public Resource getResource() {
      return resource;
    }

    @Override
    public InstrumentationScopeInfo getInstrumentationScopeInfo() {
      return log.getInstrumentationScopeInfo();
    }

    @Override
    public long getTimestampEpochNanos() {
      return log.getTimestampEpochNanos();
    }

    @Override
    public long getObservedTimestampEpochNanos() {
      return log.getObservedTimestampEpochNanos();
    }

    @Override
    public SpanContext getSpanContext() {
      return log.getSpanContext();
    }

    @Override
    public Severity getSeverity() {
      return log.getSeverity();
    }

    @Override
    public @Nullable String getSeverityText() {
      return severityText;
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation") // abstract in the interface
    public io.opentelemetry.sdk.logs.data.Body getBody() {
      return body == null
          ? io.opentelemetry.sdk.logs.data.Body.empty()
          : io.opentelemetry.sdk.logs.data.Body.string(body.asString());
    }

    @Override
    public @Nullable Value<?> getBodyValue() {
      return body;
    }

    @Override
    public Attributes getAttributes() {
      return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
      return log.getTotalAttributeCount();
    }

    @Override
    public @Nullable String getEventName() {
      return eventName;
    }
  }
}
