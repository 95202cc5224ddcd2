package org.riverbend.compose.generate;

import java.util.List;
import java.util.Map;

/**
 * An example from the snippet files: a heading, an explanation, and either a fixed code block or a
 * request to one of the desk's services.
 */
record Snippet(String id, String heading, String text, Code code, Request request) {

  /** A code block. */
  record Code(String language, String lines) {}

  /** A request, shown as a call of curl. */
  record Request(String service, String path, Map<String, String> query) {}

  /** The content of a snippet file. */
  record Library(String introduction, List<Snippet> snippets) {}
}
