package org.skyfield.swarm.plan;

/** One voter's answer. */
public record Vote(
    String proposalId, String voter, boolean approves, String reasoning, double weight) {}
