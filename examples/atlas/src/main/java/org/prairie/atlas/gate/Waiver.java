package org.prairie.atlas.gate;

/** An exception from a rule for a dataset. */
public record Waiver(
    String waiverId, String ruleId, String datasetId, String approvedBy, String reason) {}
