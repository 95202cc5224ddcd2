package dev.weft.rule;

/**
 * How many of an event are kept. Events of failed calls always are.
 *
 * @param sample the share that is kept, above 0 and at most 1
 * @param perSecond how many a second are kept at most; 0 for any number
 * @param required whether every one is kept, whatever else says otherwise
 */
public record EventLimits(double sample, int perSecond, boolean required) {
  /** Whether every event is kept anyway. */
  public boolean isNone() {
    return sample == 1 && perSecond == 0 && !required;
  }
}
