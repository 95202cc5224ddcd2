package org.skyfield.swarm.plan;

/** The question to the voters. */
public record Ballot(String proposalId, String type, double routeLength, double threshold) {}
