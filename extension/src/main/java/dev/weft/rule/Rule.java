package dev.weft.rule;

import dev.weft.rule.value.Condition;
import dev.weft.rule.value.ValueRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One declarative instruction: which calls, which values, which signals.
 *
 * @param id unique within its pack
 * @param slots how many values a call of this rule has, built-in ones included
 * @param shares values that everything inside the call inherits, by attribute key
 * @param atExit whether a call that is open when the JVM exits is ended as failed
 * @param accessors {@code Type} or {@code Type#method} patterns that may be called although their
 *     byte code does more than read
 */
public record Rule(
    String id,
    Pack pack,
    Location location,
    TypeSelector types,
    MethodSelector methods,
    @Nullable Condition when,
    List<ValueRule> values,
    int slots,
    @Nullable FailureRule failure,
    @Nullable SpanRule span,
    List<EventRule> events,
    List<MetricRule> metrics,
    List<Assignment> shares,
    @Nullable PairRule pair,
    List<DocumentRule> documents,
    boolean atExit,
    Limits limits,
    List<NamePattern> accessors,
    boolean enabled) {

  /**
   * The id by which the rule is switched and reported, for example {@code chora/content.generate}.
   */
  public String qualifiedId() {
    return pack.id() + "/" + id;
  }
}
