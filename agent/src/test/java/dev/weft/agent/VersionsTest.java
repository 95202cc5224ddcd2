package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

class VersionsTest {

  @Test
  void of_manifest_readsItsAttributes() throws Exception {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().putValue("Weft-Version", "0.1.0");
    manifest.getMainAttributes().putValue("Implementation-Version", "2.31.1");
    manifest.getMainAttributes().putValue("OpenTelemetry-SDK-Version", "1.65.0");

    assertThat(Versions.of(manifest))
        .hasToString("Weft 0.1.0 (OpenTelemetry Java agent 2.31.1, OpenTelemetry SDK 1.65.0)");
  }

  @Test
  void ofThisJar_classesThatAreInNoJar_areUnknown() {
    assertThat(Versions.ofThisJar())
        .hasToString("Weft unknown (OpenTelemetry Java agent unknown, OpenTelemetry SDK unknown)");
  }
}
