package org.skyfield.swarm.task;

import java.io.Serializable;
import java.util.ArrayList;

/** One task: a drone looks at a site. */
public record Inspection(
    String id,
    String agentId,
    String agentType,
    String kind,
    int priority,
    long estimatedMillis,
    ArrayList<String> dependencies)
    implements Serializable {}
