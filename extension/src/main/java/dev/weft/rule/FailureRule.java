package dev.weft.rule;

import dev.weft.rule.value.Condition;

/**
 * When a call that returned normally has failed all the same.
 *
 * @param messageSlot the value that holds the message, -1 if none does
 * @param typeSlot the value that holds the error type, -1 if none does
 */
public record FailureRule(Condition when, int messageSlot, int typeSlot) {}
