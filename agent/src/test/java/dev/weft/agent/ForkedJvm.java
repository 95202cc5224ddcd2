package dev.weft.agent;

import com.fasterxml.jackson.core.JsonFactory;
import dev.weft.event.EventEmitter;
import io.opentelemetry.api.common.AttributeKey;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A JVM with the packaged agent and one application, in a working directory of its own. Unless told
 * otherwise it exports nothing over OTLP and inherits no variable that Weft or OpenTelemetry read.
 */
final class ForkedJvm {

  static final Path AGENT = Path.of(System.getProperty("weft.agent.jar", "target/weft-agent.jar"));

  private final Path workDirectory;
  private final Map<String, String> properties = new LinkedHashMap<>();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<String> wrapper = new ArrayList<>();
  private final List<String> jvmOptions = new ArrayList<>();
  private final List<String> lateOptions = new ArrayList<>();
  private final List<String> classPath = new ArrayList<>();
  private List<String> application = List.of();
  private Jdk jdk = Jdk.current();
  private boolean agent = true;

  private ForkedJvm(Path workDirectory) {
    this.workDirectory = workDirectory;
    classPath.add(Path.of("target", "test-classes").toAbsolutePath().toString());
    for (String signal : List.of("traces", "metrics", "logs")) {
      properties.put("otel." + signal + ".exporter", "none");
    }
    // A killed agent leaves its unpacked extension there.
    properties.put("java.io.tmpdir", workDirectory.resolve(".tmp").toString());
    jvmOptions.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
  }

  static ForkedJvm in(Path workDirectory) {
    return new ForkedJvm(workDirectory);
  }

  /** What a command of the packaged jar did. */
  static JvmResult command(Path workDirectory, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Jdk.current().home().resolve("bin/java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar"));
    command.add(AGENT.toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    return start(new ProcessBuilder(command), workDirectory).result();
  }

  ForkedJvm on(Jdk value) {
    jdk = value;
    return this;
  }

  ForkedJvm withoutAgent() {
    agent = false;
    return this;
  }

  /** Compiled as in production, for what runs longer than it starts. */
  ForkedJvm optimized() {
    jvmOptions.removeIf(option -> option.startsWith("-XX:"));
    return this;
  }

  /** Only what the chora events need; starts in half the time. */
  ForkedJvm fast() {
    return property("otel.instrumentation.common.default-enabled", "false")
        .property("otel.instrumentation.executors.enabled", "true");
  }

  /** With what an application that emits events itself has on its class path. */
  ForkedJvm withEmitter() {
    return withLibrary(EventEmitter.class)
        .withLibrary(AttributeKey.class)
        .withLibrary(io.opentelemetry.context.Context.class)
        .withLibrary(io.opentelemetry.common.ComponentLoader.class)
        .withLibrary(JsonFactory.class);
  }

  /** All signals go to the receiver. */
  ForkedJvm exportingTo(OtlpReceiver receiver) {
    return defaultExporters()
        .property("otel.exporter.otlp.endpoint", receiver.endpoint())
        .property("otel.exporter.otlp.protocol", receiver.protocol());
  }

  /** The exporters that a user has who sets nothing. */
  ForkedJvm defaultExporters() {
    properties.keySet().removeIf(key -> key.endsWith(".exporter"));
    return this;
  }

  ForkedJvm property(String key, String value) {
    properties.put(key, value);
    return this;
  }

  /** Starts it by another program, which ends in the JVM. */
  ForkedJvm startedBy(String... program) {
    wrapper.addAll(List.of(program));
    return this;
  }

  /** An option of the JVM itself. */
  ForkedJvm option(String option) {
    jvmOptions.add(option);
    return this;
  }

  /** The same, behind the agent. */
  ForkedJvm lateOption(String option) {
    lateOptions.add(option);
    return this;
  }

  ForkedJvm environment(String key, String value) {
    environment.put(key, value);
    return this;
  }

  ForkedJvm withLibrary(Class<?> anyClassOfIt) {
    classPath.add(locationOf(anyClassOfIt).toString());
    return this;
  }

  ForkedJvm application(Class<?> main, String... arguments) {
    application = Stream.concat(Stream.of(main.getName()), Stream.of(arguments)).toList();
    return this;
  }

  List<String> command() {
    List<String> command = new ArrayList<>(wrapper);
    command.add(jdk.home().resolve("bin/java").toString());
    command.addAll(jvmOptions);
    if (agent) {
      command.add("-javaagent:" + AGENT.toAbsolutePath());
    }
    command.addAll(lateOptions);
    properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath));
    command.addAll(application);
    return command;
  }

  RunningJvm start() {
    ProcessBuilder builder = new ProcessBuilder(command());
    builder.environment().keySet().removeIf(ForkedJvm::isRead);
    builder.environment().putAll(environment);
    return start(builder, workDirectory);
  }

  private static RunningJvm start(ProcessBuilder builder, Path workDirectory) {
    try {
      Files.createDirectories(workDirectory.resolve(".tmp"));
      Path output = Files.createTempDirectory(workDirectory, ".output-");
      builder
          .directory(workDirectory.toFile())
          .redirectOutput(output.resolve("stdout").toFile())
          .redirectError(output.resolve("stderr").toFile());
      return new RunningJvm(builder.start(), workDirectory, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JvmResult run() {
    return start().result();
  }

  private static boolean isRead(String variable) {
    return Stream.of("OTEL_", "WEFT_", "CHORA_", "TRACE", "BAGGAGE", "JAVA_TOOL_", "JDK_JAVA_")
        .anyMatch(variable::startsWith);
  }

  private static Path locationOf(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
