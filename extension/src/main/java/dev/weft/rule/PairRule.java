package dev.weft.rule;

/**
 * A beginning and an end on different methods, joined by an id.
 *
 * @param opens whether this is the beginning
 * @param slot the value that joins the two
 */
public record PairRule(String name, boolean opens, int slot) {}
