package dev.weft.rule;

import dev.weft.registry.MetricType;

/** A gauge of the process or its host, by the name of what is read. */
public record GaugeRule(Pack pack, MetricType type, String source) {}
