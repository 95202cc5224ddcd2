package dev.weft.queue;

import dev.weft.chora.ChoraAttributes;
import dev.weft.chora.ChoraEvents;
import dev.weft.line.LineEncoder;
import dev.weft.registry.EventType;
import org.jspecify.annotations.Nullable;

/** Values of events. */
final class Events {
  static final LineEncoder ENCODER = LineEncoder.withAllFields();
  static final EventType TYPE = ChoraEvents.WORKFLOW_COMPLETED;

  private Events() {}

  static @Nullable Object[] workflow(String id, String status) {
    @Nullable Object[] values = new Object[TYPE.fields().size()];
    values[TYPE.indexOf(ChoraAttributes.STATUS)] = status;
    values[TYPE.indexOf(ChoraAttributes.WORKFLOW_ID)] = id;
    values[TYPE.indexOf(ChoraAttributes.DURATION_MS)] = 5L;
    return values;
  }
}
