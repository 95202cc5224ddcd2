package dev.weft.capture;

import dev.weft.rule.NamePattern;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What values are compiled against.
 *
 * @param accessors accessors that may be called although they do more than read
 * @param environment the process environment; blank variables count as unset
 * @param ruleNumbers the number of each rule, by its id within the pack
 */
public record CompileContext(
    List<NamePattern> accessors,
    Map<String, String> environment,
    Map<String, Integer> ruleNumbers,
    ModuleOpener opener) {

  public CompileContext(
      List<NamePattern> accessors,
      Map<String, String> environment,
      Map<String, Integer> ruleNumbers) {
    this(accessors, environment, ruleNumbers, new ModuleOpener());
  }

  @Nullable String environment(@Nullable String name) {
    String value = name == null ? null : environment.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  int number(@Nullable String rule) {
    return rule == null ? -1 : ruleNumbers.getOrDefault(rule, -1);
  }
}
