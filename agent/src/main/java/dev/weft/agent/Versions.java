package dev.weft.agent;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** What is in the jar, as its manifest says. */
final class Versions {

  private static final String UNKNOWN = "unknown";

  private final String weft;
  private final String upstream;
  private final String sdk;

  Versions(String weft, String upstream, String sdk) {
    this.weft = weft;
    this.upstream = upstream;
    this.sdk = sdk;
  }

  /** Reads the manifest beside this class; a version that cannot be read is "unknown". */
  static Versions ofThisJar() {
    CodeSource source = Versions.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return of(null);
    }
    try (JarFile jar = new JarFile(new File(source.getLocation().toURI()))) {
      return of(jar.getManifest());
    } catch (IOException | URISyntaxException | RuntimeException e) {
      return of(null);
    }
  }

  static Versions of(@Nullable Manifest manifest) {
    Attributes attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
    return new Versions(
        value(attributes, "Weft-Version"),
        value(attributes, "Implementation-Version"),
        value(attributes, "OpenTelemetry-SDK-Version"));
  }

  private static String value(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null ? UNKNOWN : value;
  }

  @Override
  public String toString() {
    return "Weft "
        + weft
        + " (OpenTelemetry Java agent "
        + upstream
        + ", OpenTelemetry SDK "
        + sdk
        + ")";
  }
}
