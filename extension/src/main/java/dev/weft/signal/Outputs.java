package dev.weft.signal;

import dev.weft.guard.Guards;
import java.util.Map;

/** What the signals of all rules share. */
record Outputs(LateEvents late, Guards guards, GaugeTotals totals, Map<String, String> resource) {}
