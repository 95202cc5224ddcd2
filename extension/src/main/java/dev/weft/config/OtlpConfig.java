package dev.weft.config;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How signals leave over OTLP.
 *
 * @param bufferPath where they wait while the endpoint does not answer; null for memory alone
 * @param bufferMaxBytes of all signals of this process, on disk
 * @param exitTimeout how long the end of the JVM may wait for the endpoint
 * @param headersFile headers of every request; null for none
 */
public record OtlpConfig(
    @Nullable Path bufferPath,
    long bufferMaxBytes,
    Duration exitTimeout,
    @Nullable Path headersFile) {}
