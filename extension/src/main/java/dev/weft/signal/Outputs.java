package dev.weft.signal;

import java.util.Map;

/** What the signals of all rules share. */
record Outputs(
    LateEvents late, EventSampler sampler, GaugeTotals totals, Map<String, String> resource) {}
