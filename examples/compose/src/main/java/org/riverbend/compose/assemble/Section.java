package org.riverbend.compose.assemble;

import java.util.List;
import org.riverbend.compose.config.ContentConfig;

/** A finished content in its place in an artifact, with the results of its checks. */
public record Section(ContentConfig config, String markdown, List<CheckResult> checks) {

  public Section {
    checks = List.copyOf(checks);
  }
}
