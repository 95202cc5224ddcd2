package dev.weft.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How events of governance are signed.
 *
 * @param keyFile a PEM file; null for not at all
 */
public record SigningConfig(@Nullable Path keyFile, String keyId) {

  /** What holds when nothing is set. */
  public static final SigningConfig DEFAULT = new SigningConfig(null, "weft");
}
