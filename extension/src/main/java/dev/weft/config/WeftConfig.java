package dev.weft.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The effective configuration.
 *
 * @param rules the user's rule files and directories
 * @param packs ids of the active shipped packs; null for all
 * @param disabledRules qualified ids
 * @param optIn names of events, fields and rules
 * @param ledgers the path of each ledger by its name; empty when ledgers are off
 * @param prometheus where Prometheus scrapes; null for nowhere
 */
public record WeftConfig(
    boolean enabled,
    List<Path> rules,
    @Nullable Set<String> packs,
    Set<String> disabledRules,
    Set<String> optIn,
    Map<String, String> ledgers,
    SegmentConfig segments,
    SignalConfig signals,
    SigningConfig signing,
    boolean environmentContext,
    boolean childProcesses,
    @Nullable PrometheusConfig prometheus) {}
