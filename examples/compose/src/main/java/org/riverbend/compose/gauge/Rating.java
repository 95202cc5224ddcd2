package org.riverbend.compose.gauge;

/** The rating curve of a station: discharge = factor * (level - zero) ^ exponent, in m3/s. */
public record Rating(String stationId, double factor, double zeroM, double exponent) {}
