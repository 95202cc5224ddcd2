package dev.weft.rule;

import dev.weft.registry.EventType;
import dev.weft.rule.value.Condition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event of a call.
 *
 * @param fields the value of each field that has one; the others stay null
 */
public record EventRule(
    Moment moment,
    EventType type,
    List<Assignment> fields,
    @Nullable Condition when,
    EventLimits limits) {

  /** The same event with, of the opt-in fields, only those that are switched on. */
  public EventRule withOptIn(Set<String> switchedOn) {
    List<Assignment> active =
        fields.stream()
            .filter(field -> !isOptIn(field) || switchedOn.contains(field.key().getKey()))
            .toList();
    return new EventRule(moment, type, active, when, limits);
  }

  private boolean isOptIn(Assignment field) {
    return type.fields().get(type.indexOf(field.key())).optIn();
  }

  /** When the event is emitted. */
  public enum Moment {
    ENTER("when the call begins"),
    EXIT("when it returned normally"),
    ERROR("when it failed"),
    END("when it ended, either way");

    public final String doc;

    Moment(String doc) {
      this.doc = doc;
    }

    public boolean at(boolean failed) {
      return this == END || this == (failed ? ERROR : EXIT);
    }
  }
}
