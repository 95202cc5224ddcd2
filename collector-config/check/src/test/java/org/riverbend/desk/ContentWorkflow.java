package org.riverbend.desk;

/** Has one report written. */
public final class ContentWorkflow {
  private final ContentGenerator generator = new ContentGenerator();

  public String run(String name) {
    return generator.generate(name);
  }
}
