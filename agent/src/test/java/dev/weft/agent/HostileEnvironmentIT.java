package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import acme.content.Beside;
import acme.content.Lifecycle;
import acme.content.Scenarios;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Surroundings that nobody planned for: the application runs, and its events are there. */
class HostileEnvironmentIT {
  private static final int EVENTS = 5;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "../../etc/passwd",
        "/",
        "a\nb\r\n{\"event_type\":\"forged\"}",
        "\\u0000\\n%00",
        "größe-\u2028-\uD83D\uDE00",
        "LONG",
      })
  void choraTraceId_isTakenAsItIs_andIsOneLineOnly(String value) {
    String name = value.equals("LONG") ? "t".repeat(10_240) : value;

    JvmResult result =
        application()
            .option("-Dsun.jnu.encoding=UTF-8")
            .environment("LC_ALL", "C.UTF-8")
            .environment("CHORA_TRACE_ID", name)
            .run();

    assertThat(result.exitCode()).isZero();
    assertThat(result.ledger())
        .hasSize(EVENTS)
        .allMatch(line -> line.text("trace_id").equals(name));
    assertThat(directory.resolve("var/telemetry")).isDirectoryContaining("glob:**.jsonl");
  }

  @Test
  void jvm_withAnotherLocaleAndEncodingAndNoCompiler_writesTheSame() throws IOException {
    Path rules =
        Files.writeString(
            directory.resolve("rules.yaml"),
            """
            rules_version: 1
            pack: { id: acme }
            rules:
              - id: render
                match:
                  types: { simple_name: GeneratorStrategy }
                  methods: { name: generate, args: ["*", ".."] }
                let: { content_config_id: "const['größe-I']", generator_type: { from: "const['TITLE']", as: [lower] } }
                events: { end: { emit: chora.content_generated, fields: { status: outcome, duration_ms: elapsed_ms } } }
            """);

    JvmResult result =
        application()
            .option("-Duser.language=tr")
            .option("-Duser.country=TR")
            .option("-Dfile.encoding=ISO-8859-9")
            .option("-Xint")
            .property("weft.rules", rules.toString())
            .run();

    assertThat(result.exitCode()).isZero();
    assertThat(result.ledger())
        .hasSize(EVENTS)
        .allMatch(line -> line.id().equals("größe-I"))
        .allMatch(line -> line.text("generator_type").equals("title"));
    assertThat(result.messages()).hasSize(1);
  }

  @Test
  void anotherAgent_beforeOrBehind_isNoHindrance() throws IOException {
    Path other = jarOf(Beside.class);

    JvmResult before = application().option("-javaagent:" + other).run();
    JvmResult behind = application().lateOption("-javaagent:" + other).run();

    for (JvmResult result : List.of(before, behind)) {
      assertThat(result.exitCode()).isZero();
      assertThat(result.stdout()).contains("beside: true");
      assertThat(result.messages()).hasSize(1);
    }
    assertThat(behind.ledger()).hasSize(2 * EVENTS);
  }

  @Test
  void workingDirectory_thatIsReadOnly_costsTheLedgerOnly() {
    JvmResult result =
        application().property("weft.ledger.chora.path", "/proc/weft/events.jsonl").run();

    assertThat(result.exitCode()).isZero();
    assertThat(result.stdout()).isEqualTo(application().withoutAgent().run().stdout());
    assertThat(result.messages())
        .filteredOn(message -> message.contains("/proc/weft"))
        .hasSize(2); // the start, and that it cannot be written
  }

  /** A container's: nothing can be written but the directory for temporary files, or nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"mount -t tmpfs none .tmp", "true"})
  void root_thatIsReadOnly_costsTheLedgerOnly(String mount) {
    JvmResult result = readOnly(mount).run();

    assertThat(result.exitCode()).as(result.stderr()).isZero();
    assertThat(result.stdout()).isEqualTo(application().withoutAgent().run().stdout());
    assertThat(result.messages()).hasSize(4);
    assertThat(result.messages().get(1)).contains("Read-only file system");
    assertThat(result.messages().get(2)).contains(EVENTS + " events are in no ledger");
  }

  @Test
  void root_thatIsReadOnly_keepsWhatWaitsForAnEndpointInMemory() throws IOException {
    int port = OtlpOutageIT.closedPort();
    RunningJvm jvm =
        readOnly("true")
            .defaultExporters()
            .property("otel.exporter.otlp.endpoint", "http://127.0.0.1:" + port)
            .property("otel.exporter.otlp.protocol", "http/protobuf")
            .property("otel.blrp.schedule.delay", "100")
            .application(Lifecycle.class, "linger", "15000")
            .start();
    await().atMost(Duration.ofSeconds(60)).until(() -> jvm.stderr().contains("OTLP"));

    try (OtlpReceiver receiver = OtlpReceiver.on(port, Protocol.HTTP)) {
      await().atMost(Duration.ofSeconds(60)).until(() -> receiver.logs().size() == 3);
      JvmResult result = jvm.result();

      assertThat(result.exitCode()).isZero();
      assertThat(receiver.logs()).hasSize(3);
      assertThat(result.stderr()).doesNotContain("otlp dropped.logs");
    }
  }

  /** Namespaces of its own, in which every mount is read-only but those that come then. */
  private ForkedJvm readOnly(String then) {
    String mounts = "mount -o remount,bind,ro / && ! touch x 2>&- && " + then;
    assumeThat(succeeds("unshare", "-rm", "sh", "-c", mounts.replace(then, "true")))
        .as("NOT RUN: this system permits no namespace with a root that is read-only")
        .isTrue();
    return application().startedBy("unshare", "-rm", "sh", "-c", mounts + " && exec \"$@\"", "sh");
  }

  private boolean succeeds(String... command) {
    try {
      return new ProcessBuilder(command).directory(directory.toFile()).start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void rules_thatAreHostile_areProblems_andTheShippedOnesWork() throws IOException {
    Path rules = Files.createDirectory(directory.resolve("rules"));
    Files.writeString(rules.resolve("bomb.yaml"), "rules_version: 1\nrules: &r [*r, *r]\n");
    Files.writeString(rules.resolve("tabs.yaml"), "rules_version: 1\nrules:\n\t- id: x\n");
    Files.writeString(rules.resolve("big.yaml"), "# x\n".repeat(2_500_000));
    Files.write(rules.resolve("latin.yaml"), "a: \u00e4\n".getBytes(StandardCharsets.ISO_8859_1));
    Files.createDirectory(rules.resolve("directory.yaml"));

    JvmResult result = application().property("weft.rules", rules.toString()).run();

    assertThat(result.exitCode()).isZero();
    assertThat(result.ledger()).hasSize(EVENTS);
    for (String file : List.of("bomb", "tabs", "big", "latin", "directory")) {
      assertThat(result.messages()).anyMatch(message -> message.contains(file + ".yaml"));
    }
  }

  private ForkedJvm application() {
    return ForkedJvm.in(directory).fast().application(Scenarios.class, "types");
  }

  private Path jarOf(Class<?> agent) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Premain-Class", agent.getName());
    main.putValue("Can-Retransform-Classes", "true");
    Path jar = directory.resolve("beside.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (String name : List.of(agent.getName(), agent.getName() + "$1")) {
        String entry = name.replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(entry));
        try (InputStream in =
            Objects.requireNonNull(agent.getClassLoader().getResourceAsStream(entry))) {
          in.transferTo(out);
        }
      }
    }
    return jar;
  }
}
