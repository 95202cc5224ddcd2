package dev.weft.config;

import java.util.Map;

/**
 * What the configuration says about signals.
 *
 * @param sampling whether frequent events are sampled as the contract says
 * @param watts power of a busy processor; 0 when it is not configured
 * @param rapl whether the host's energy counters are read instead
 * @param carbonIntensity kilograms of CO2e a kilowatt hour; 0 when it is not configured
 * @param limits what observing may cost
 * @param values what {@code weft.values.<name>} gives to rules
 */
public record SignalConfig(
    boolean sampling,
    double watts,
    boolean rapl,
    double carbonIntensity,
    LimitsConfig limits,
    Map<String, String> values) {

  /** What holds when nothing is set. */
  public static final SignalConfig DEFAULT =
      new SignalConfig(true, 0, false, 0, LimitsConfig.DEFAULT, Map.of("query_handling", "hashed"));
}
