package dev.weft;

import dev.weft.match.MatchedRule;
import dev.weft.rule.NamePattern;
import io.opentelemetry.javaagent.extension.ignore.IgnoredTypesBuilder;
import io.opentelemetry.javaagent.extension.ignore.IgnoredTypesConfigurer;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;

/** Allows exactly those ignored classes that an active rule names, alone or by their package. */
public final class WeftIgnoredTypes implements IgnoredTypesConfigurer {

  @Override
  public void configure(IgnoredTypesBuilder types, ConfigProperties config) {
    Entry.guarded("the list of ignored types", () -> allow(types));
  }

  private static void allow(IgnoredTypesBuilder types) {
    Weft weft = Weft.current();
    if (weft == null) {
      return;
    }
    for (MatchedRule rule : weft.rules()) {
      rule.rule().types().classes().stream()
          .map(NamePattern::prefix)
          .filter(prefix -> !prefix.isEmpty())
          .forEach(types::allowClass);
    }
    types.allowClass("java.lang.Shutdown");
    types.allowClass("java.lang.management.ManagementFactory");
    if (weft.config().childProcesses()) {
      types.allowClass("java.lang.ProcessImpl");
    }
  }

  @Override
  public int order() {
    return Integer.MAX_VALUE;
  }
}
