package org.prairie.atlas.focus;

/** What a model was asked and how long it took. */
public record ModelUse(String name, long millis, int promptTokens, int completionTokens) {}
