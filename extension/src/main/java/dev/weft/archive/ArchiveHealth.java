package dev.weft.archive;

import org.jspecify.annotations.Nullable;

/**
 * How the segments of this process's ledgers are.
 *
 * @param waiting segments that do not have the form yet that the configuration asks for; one for a
 *     ledger whose segments could not all be gone through
 * @param archived segments that got it from this process
 * @param removed segments whose time was over
 * @param removedLines lines that were removed from segments that stay
 * @param problem why segments wait, or null
 */
public record ArchiveHealth(
    int waiting, long archived, long removed, long removedLines, @Nullable String problem) {}
