package org.riverbend.desk;

/** Writes one report. */
final class ContentGenerator {
  String generate(String name) {
    return "Report " + name;
  }
}
