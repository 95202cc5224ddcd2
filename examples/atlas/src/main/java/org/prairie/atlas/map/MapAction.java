package org.prairie.atlas.map;

/** What a visitor did on the map. */
public record MapAction(
    String sessionId,
    String user,
    String route,
    String action,
    String layerId,
    String datasetId,
    boolean provenanceOpened,
    Viewport viewport) {}
