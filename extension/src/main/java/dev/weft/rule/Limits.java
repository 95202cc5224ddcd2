package dev.weft.rule;

/**
 * Bounds of a rule.
 *
 * @param outermost observe only the outermost of nested calls of the group
 * @param group rules that count as one for {@code outermost}
 * @param keySlot nested calls count as nested only while this value is equal, -1 always
 * @param maxString characters after which a text is cut
 * @param labelValues distinct label sets a metric may have before the rest become {@code other}
 * @param maxMatchedMethods methods after which the rule matches no more
 * @param sample the share of calls that is kept, above 0 and at most 1
 * @param perSecond how many calls a second are kept at most; 0 for any number
 */
public record Limits(
    boolean outermost,
    String group,
    int keySlot,
    int maxString,
    int labelValues,
    int maxMatchedMethods,
    double sample,
    int perSecond) {}
