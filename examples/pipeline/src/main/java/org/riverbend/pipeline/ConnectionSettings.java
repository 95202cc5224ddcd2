package org.riverbend.pipeline;

/** How a connection is opened; the URL may hold its password. */
record ConnectionSettings(String family, String alias, String url, int poolSize) {}
