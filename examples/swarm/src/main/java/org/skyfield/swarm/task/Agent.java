package org.skyfield.swarm.task;

/** A program that flies one drone. */
public final class Agent {
  private final String id;
  private final String type;
  private String state = "initializing";

  public Agent(String id, String type) {
    this.id = id;
    this.type = type;
  }

  public String getId() {
    return id;
  }

  public String getType() {
    return type;
  }

  public String getState() {
    return state;
  }

  public void become(String next, String reason) {
    state = next;
  }

  /** Busy while the work is done, then idle, or in error when it failed. */
  public void work(Runnable work) {
    become("busy", "task_assigned");
    try {
      work.run();
      become("idle", "task_done");
    } catch (IllegalStateException e) {
      become("error", "task_failed");
      throw e;
    }
  }
}
