package org.prairie.atlas.focus;

/** A question of a visitor about a dataset. */
public record Question(
    String requestId,
    String sessionId,
    String user,
    String domain,
    String datasetId,
    String text) {}
