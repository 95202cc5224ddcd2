package org.prairie.atlas.config;

/** What is running here. */
public record Build(String version, String commit, String environment) {}
