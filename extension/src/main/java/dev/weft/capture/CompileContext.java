package dev.weft.capture;

import dev.weft.process.Redaction;
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
    Surroundings surroundings,
    ModuleOpener opener) {

  /**
   * What the process was given.
   *
   * @param settings values that the configuration gives by name
   * @param resource the attributes of the OpenTelemetry resource, filled when they are known
   * @param energy how energy is estimated
   * @param redaction what is taken out of values
   */
  public record Surroundings(
      Map<String, String> settings,
      Map<String, String> resource,
      CallUsage.Energy energy,
      Redaction redaction) {
    public static final Surroundings NONE =
        new Surroundings(Map.of(), Map.of(), CallUsage.Energy.UNKNOWN, Redaction.DEFAULT);
  }

  public CompileContext(
      List<NamePattern> accessors,
      Map<String, String> environment,
      Map<String, Integer> ruleNumbers,
      Surroundings surroundings) {
    this(accessors, environment, ruleNumbers, surroundings, new ModuleOpener());
  }

  @Nullable String environment(@Nullable String name) {
    String value = name == null ? null : environment.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  int number(@Nullable String rule) {
    return rule == null ? -1 : ruleNumbers.getOrDefault(rule, -1);
  }
}
