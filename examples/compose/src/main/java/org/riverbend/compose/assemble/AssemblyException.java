package org.riverbend.compose.assemble;

/** An artifact that could not be assembled. */
public final class AssemblyException extends RuntimeException {
  private final int sectionCount;

  AssemblyException(String message, int sectionCount, Throwable cause) {
    super(message, cause);
    this.sectionCount = sectionCount;
  }

  /** How many sections were finished before the assembly was given up. */
  public int sectionCount() {
    return sectionCount;
  }
}
