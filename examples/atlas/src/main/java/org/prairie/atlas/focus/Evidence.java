package org.prairie.atlas.focus;

/** The passages behind an answer. */
public record Evidence(int considered, int cited, long lookupMillis) {}
