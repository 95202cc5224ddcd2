package dev.weft;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of this build. */
final class Version {
  private Version() {}

  static String weft() {
    Properties versions = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/dev/weft/version.properties")) {
      if (in != null) {
        versions.load(in);
      }
    } catch (IOException unreadable) {
      return "unknown";
    }
    return versions.getProperty("weft", "unknown");
  }
}
