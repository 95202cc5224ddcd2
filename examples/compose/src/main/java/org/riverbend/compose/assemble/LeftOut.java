package org.riverbend.compose.assemble;

/** A section that the artifact does without, and why. */
public record LeftOut(String contentId, String reason) {}
