package org.skyfield.swarm.guard;

/** A command that was not allowed. */
public record Violation(
    String agent,
    String policy,
    String kind,
    String resource,
    String action,
    String severity,
    boolean blocked,
    String details) {}
