package org.prairie.atlas.stream;

/** How far a stream has come. */
public record Checkpoint(
    String window, int windowMinutes, int recordsIn, int recordsWritten, int anomalies) {}
