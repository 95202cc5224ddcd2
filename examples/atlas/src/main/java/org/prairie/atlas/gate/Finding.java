package org.prairie.atlas.gate;

/** What a rule has against a dataset. */
public record Finding(String ruleId, String severity, String reason) {}
