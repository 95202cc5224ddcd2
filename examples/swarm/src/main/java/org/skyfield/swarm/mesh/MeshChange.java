package org.skyfield.swarm.mesh;

/** A change of the mesh as its coordinator sees it; every node is connected with every other. */
public record MeshChange(
    String node,
    String kind,
    int added,
    int removed,
    double health,
    int nodes,
    int connections,
    String topology) {}
