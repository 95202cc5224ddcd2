package acme.content;

/** What a validator found. */
public record ValidationReport(boolean passed, int ruleCount) {}
