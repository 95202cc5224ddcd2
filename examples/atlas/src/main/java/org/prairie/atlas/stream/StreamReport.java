package org.prairie.atlas.stream;

/** What a stream brought. */
public record StreamReport(int checkpoints, int recordsIn, int recordsOut, int anomalies) {}
