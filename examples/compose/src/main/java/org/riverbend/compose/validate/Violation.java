package org.riverbend.compose.validate;

/** A broken rule and where; never the offending text itself. */
public record Violation(String rule, String location, String message) {}
