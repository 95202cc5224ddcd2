package org.skyfield.swarm.mesh;

import java.io.Serializable;

/** A short message between two drones. */
public record MeshMessage(long number, String text) implements Serializable {}
