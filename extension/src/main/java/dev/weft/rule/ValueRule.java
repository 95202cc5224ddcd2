package dev.weft.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code let}: a named value, read once a call.
 *
 * @param alternatives tried in order; the first that is there and convertible wins
 * @param fallback what is taken when none is, of the rule's type
 * @param mapping patterns over the lower-case text, the first match replaces the value
 * @param atExit read when the call ends instead of when it begins
 */
public record ValueRule(
    String name,
    int slot,
    List<ValuePath> alternatives,
    ValueType type,
    @Nullable Object fallback,
    List<Transform> transforms,
    List<Mapping> mapping,
    boolean atExit) {

  /** What is done to a text after it was read. */
  public enum Transform {
    SNAKE_CASE,
    LOWER,
    SHA256,
    LENGTH
  }

  /** {@code "*_generator": "$1"}; {@code $1} is what the first star stood for. */
  public record Mapping(String pattern, String replacement) {}
}
