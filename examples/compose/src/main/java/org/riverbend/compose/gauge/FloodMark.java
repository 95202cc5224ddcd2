package org.riverbend.compose.gauge;

/** A historic high water that somebody cut into a wall, painted on a post or wrote down. */
public record FloodMark(String stationId, int year, double levelM, String place, String witness) {}
