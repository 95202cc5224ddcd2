package dev.weft.rule;

/**
 * A JSON file that is written when a call ends, before its events.
 *
 * @param path the file, with places for values
 * @param slot the value that it holds
 */
public record DocumentRule(NameTemplate path, int slot) {}
