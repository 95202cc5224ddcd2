package dev.weft.rule;

/**
 * What the rules of one file share.
 *
 * @param id the name that switches the pack and prefixes its rule ids, for example {@code chora}
 * @param namespace what is put in front of a value's name to get its attribute key
 * @param scope the instrumentation scope of the spans, events and metrics
 */
public record Pack(String id, String version, String namespace, String scope, boolean shipped) {}
