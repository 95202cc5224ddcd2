package org.prairie.atlas.ingest;

/** One line of a bulletin. */
public record Reading(
    String station, String time, double stage, double latitude, double longitude) {}
