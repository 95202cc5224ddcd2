package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import acme.content.Scenarios;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar itself: what is in it and how it starts. */
class EntryPointIT {

  @TempDir Path directory;

  @Test
  void jar_manifest_isTheFirstEntryAndKeepsUpstreamsAttributes() throws IOException {
    try (InputStream in = Files.newInputStream(ForkedJvm.AGENT);
        ZipInputStream zip = new ZipInputStream(in)) {
      assertThat(zip.getNextEntry()).extracting(ZipEntry::getName).isEqualTo(JarFile.MANIFEST_NAME);
    }
    try (InputStream in = Files.newInputStream(ForkedJvm.AGENT);
        JarInputStream jar = new JarInputStream(in)) {
      TreeMap<String, String> attributes = new TreeMap<>();
      Attributes main = jar.getManifest().getMainAttributes();
      main.forEach((key, value) -> attributes.put(key.toString(), value.toString()));
      assertThat(attributes)
          .containsOnlyKeys(
              "Agent-Class",
              "Automatic-Module-Name",
              "Can-Redefine-Classes",
              "Can-Retransform-Classes",
              "Implementation-Title",
              "Implementation-URL",
              "Implementation-Vendor",
              "Implementation-Version",
              "Main-Class",
              "Manifest-Version",
              "OpenTelemetry-SDK-Version",
              "Premain-Class",
              "Weft-Version")
          .containsEntry("Implementation-Version", "2.31.1")
          .containsEntry("Premain-Class", "dev.weft.agent.WeftAgent")
          .containsEntry("Agent-Class", "dev.weft.agent.WeftAgent")
          .containsEntry("Main-Class", "dev.weft.agent.WeftAgent");
    }
  }

  @Test
  void jar_entries_areUpstreamsAndTheExtensionAndTheEntryPoint() throws IOException {
    try (JarFile jar = new JarFile(ForkedJvm.AGENT.toFile())) {
      List<String> own =
          jar.stream()
              .map(JarEntry::getName)
              .filter(name -> !name.startsWith("inst/"))
              .filter(name -> !name.startsWith("io/opentelemetry/"))
              .filter(name -> !name.startsWith("META-INF/"))
              .toList();

      assertThat(own)
          .containsExactlyInAnyOrder(
              "dev/weft/agent/CommandLine.class",
              "dev/weft/agent/EmbeddedClasses.class",
              "dev/weft/agent/Preflight.class",
              "dev/weft/agent/QuietExporters.class",
              "dev/weft/agent/StderrLogger.class",
              "dev/weft/agent/Tools.class",
              "dev/weft/agent/Versions.class",
              "dev/weft/agent/WeftAgent.class",
              "dev/weft/agent/package-info.class");
      // Two bytes after the magic number: minor version; two more: major version, 52 is Java 8.
      try (InputStream in = jar.getInputStream(jar.getEntry("dev/weft/agent/WeftAgent.class"))) {
        assertThat(in.readNBytes(8)[7]).isEqualTo((byte) 52);
      }
    }
  }

  @Test
  void jar_extension_addsAtMostSixMegabytes() throws IOException {
    try (JarFile jar = new JarFile(ForkedJvm.AGENT.toFile())) {
      long bytes =
          jar.stream()
              .filter(entry -> entry.getName().startsWith("inst/dev/weft/"))
              .mapToLong(JarEntry::getCompressedSize)
              .sum();
      assertThat(bytes).isBetween(1024L * 1024, 6 * 1024 * 1024L);
    }
  }

  @Test
  void main_version_namesTheThreeVersions() throws Exception {
    JvmResult result = command("--version");

    assertThat(result.exitCode()).isZero();
    assertThat(result.stdout())
        .isEqualTo(
            "Weft 0.1.0 (OpenTelemetry Java agent 2.31.1, OpenTelemetry SDK 1.65.0)"
                + System.lineSeparator());
  }

  @Test
  void main_unknownArgument_endsWith2() throws Exception {
    JvmResult result = command("--frob");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.stdout()).isEmpty();
    assertThat(result.stderr()).startsWith("weft: unknown argument --frob");
  }

  @Test
  void premain_noTemporaryDirectory_observesAllTheSame() {
    Path missing = directory.resolve("missing");

    JvmResult result =
        ForkedJvm.in(directory)
            .property("java.io.tmpdir", missing.toString())
            .application(Scenarios.class, "types")
            .run();

    assertThat(result.exitCode()).isZero();
    assertThat(result.stdout()).startsWith("types: [");
    assertThat(directory.resolve("var/telemetry/events.jsonl")).isNotEmptyFile();
    assertThat(missing).doesNotExist();
  }

  private JvmResult command(String argument) throws Exception {
    Path output = Files.createDirectory(directory.resolve("output"));
    Process process =
        new ProcessBuilder(
                Jdk.current().home().resolve("bin/java").toString(),
                "-jar",
                ForkedJvm.AGENT.toString(),
                argument)
            .redirectOutput(output.resolve("stdout").toFile())
            .redirectError(output.resolve("stderr").toFile())
            .start();
    return new RunningJvm(process, directory, output).result();
  }
}
