// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.synaptic;

/** The algorithm of optimisation. */
public enum Algorithm {
  /** Particle swarm. */
  PSO("pso"),

  /** Ant colony. */
  ACO("aco"),

  /** Flocking. */
  FLOCKING("flocking");

  private final String value;

  Algorithm(String value) {
    this.value = value;
  }

  /** The text on the line and in the attribute. */
  public String value() {
    return value;
  }
}
