package org.skyfield.swarm.task;

/** What a drone brings home: the size of its pictures. */
public record Picture(String taskId, long bytes) {}
