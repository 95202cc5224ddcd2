package org.prairie.atlas.ingest;

/** A file that a step wrote. */
public record FileRef(String type, String path, String digest) {}
