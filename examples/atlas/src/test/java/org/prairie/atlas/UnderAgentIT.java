package org.prairie.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prairie.atlas.ingest.Digests;

/** Runs the packaged program in JVMs of its own, with and without the agent. */
class UnderAgentIT {
  private static final Path AGENT = Path.of("../../agent/target/weft-agent.jar").toAbsolutePath();
  private static final Path INPUT = Path.of("input").toAbsolutePath();
  private static final List<String> OBSERVED =
      List.of(
          "-javaagent:" + AGENT,
          "-Dweft.rules=" + Path.of("rules.yaml").toAbsolutePath(),
          "-Dweft.energy.watts=15",
          "-Dweft.energy.carbon-intensity=0.35");
  private static final String CLASS_PATH =
      Path.of("target/weft-example-atlas-0.1.0.jar").toAbsolutePath()
          + System.getProperty("path.separator")
          + Path.of("target/lib").toAbsolutePath()
          + "/*";

  /** What must never be told: secrets, persons and exact places of the input. */
  private static final List<String> PLANTED =
      List.of(
          "qzk-7f3e91c2d8b04a65",
          "hunter-green-42",
          "tok-55aa90cc13",
          "hanna.lindqvist",
          "marisol",
          "Marisol",
          "mreyes",
          "555 0142",
          "555 0199",
          "38.97",
          "-95.23");

  private final ObjectMapper json = new ObjectMapper();

  @TempDir static Path workDir;

  private static Run plain;
  private static Run run;

  @BeforeAll
  static void runTwice() throws Exception {
    plain = run("plain", List.of());
    List<String> options = new ArrayList<>(OBSERVED);
    options.add("-Dweft.signing.key-file=" + key());
    options.add("-Dweft.redaction.hash-key-file=" + hashKey());
    run = run("observed", options);
  }

  @Test
  void main_underTheAgent_givesTheSameFilesAndOutput() throws Exception {
    assertThat(run.output()).isEqualTo(plain.output());
    assertThat(run.files()).isEqualTo(plain.files()).isNotEmpty();
    assertThat(plain.ledgers()).isEmpty();
  }

  @Test
  void main_underTheAgent_writesTheGoldenLedger() throws Exception {
    Path golden = Path.of("src/test/resources/golden/telemetry.ndjson");
    List<String> normalised = run.lines().map(UnderAgentIT::normalised).sorted().toList();
    assertThat(normalised).containsExactlyElementsOf(Files.readAllLines(golden));
  }

  @Test
  void day_isOneTrace_overThreadsAndHttp() throws Exception {
    Set<String> traces = new TreeSet<>();
    for (String line : run.lines().toList()) {
      traces.add(json.readTree(line).path("correlation").path("trace_id").asText());
    }

    assertThat(traces).hasSize(1).doesNotContain("");
  }

  @Test
  void ledgers_ofARun_obeyTheSchemas_andTellNothingPlanted() throws Exception {
    for (String line : run.lines().toList()) {
      JsonNode event = json.readTree(line);
      assertThat(schema(event.path("kind").asText()).validate(event)).as(line).isEmpty();
    }
    for (Map.Entry<String, String> file : run.ledgers().entrySet()) {
      assertThat(file.getValue()).as(file.getKey()).doesNotContain(PLANTED);
    }
  }

  @Test
  void decisions_areSignedInTheGovernanceLedger() throws Exception {
    String ledger = run.ledgers().getOrDefault("governance/ledger.ndjson", "");

    List<String> lines = ledger.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    assertThat(lines).hasSize(14);
    for (String line : lines) {
      assertThat(json.readTree(line).at("/signature/algo").asText()).isEqualTo("ed25519");
    }
  }

  @Test
  void documents_ofARun_haveTheDigestsOfItsArtifacts() throws Exception {
    int checked = 0;
    for (String line : run.lines().toList()) {
      JsonNode event = json.readTree(line);
      for (JsonNode artifact : event.path("artifacts")) {
        if (event.path("kind").asText().equals("pipeline.run.completed")) {
          Path file = run.home().resolve(artifact.path("ref").asText());
          assertThat(artifact.path("digest").asText())
              .isEqualTo(Digests.sha256(Files.readAllBytes(file)));
          checked++;
        }
      }
    }
    assertThat(checked).isEqualTo(6);
  }

  @Test
  void healthCheck_ofTheProgram_findsItsOwnTelemetryComplete() throws Exception {
    JsonNode today = json.readTree(run.ledgers().get("audits/today.json"));
    assertThat(today.path("healthy").asBoolean()).isTrue();
    assertThat(today.path("details").path("runs_checked").asInt()).isEqualTo(4);
  }

  private static Path hashKey() throws IOException {
    return Files.writeString(workDir.resolve("hash.key"), "the key of this test, always the same");
  }

  private static Path key() throws IOException, GeneralSecurityException {
    byte[] key =
        KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
    String text = Base64.getEncoder().encodeToString(key);
    return Files.writeString(
        workDir.resolve("key.pem"),
        "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
  }

  private static JsonSchema schema(String kind) throws IOException {
    String name = "/dev/weft/schema/kfm/" + kind + ".schema.json";
    try (InputStream stream = UnderAgentIT.class.getResourceAsStream(name)) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(stream);
    }
  }

  /**
   * A run of the program.
   *
   * @param files what the program wrote
   * @param ledgers what the agent wrote, and the program's look at it
   */
  private record Run(
      Path home, String output, Map<String, String> files, Map<String, String> ledgers) {
    Stream<String> lines() {
      return ledgers.entrySet().stream()
          .filter(file -> file.getKey().endsWith("telemetry.ndjson"))
          .flatMap(file -> file.getValue().lines())
          .map(String::strip)
          .filter(line -> !line.isEmpty());
    }
  }

  private static Run run(String name, List<String> options)
      throws IOException, InterruptedException {
    Path home = Files.createDirectories(workDir.resolve(name));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    for (String signal : List.of("traces", "metrics", "logs")) {
      command.add("-Dotel." + signal + ".exporter=none");
    }
    command.addAll(List.of("-cp", CLASS_PATH, "org.prairie.atlas.Main"));
    command.addAll(List.of("--input", INPUT.toString(), "--output", "data"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().keySet().removeIf(UnderAgentIT::changesTheRun);
    builder.redirectError(home.resolve("stderr.txt").toFile());
    Process process = builder.redirectOutput(home.resolve("stdout.txt").toFile()).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(home.resolve("stderr.txt"))).isZero();
    Map<String, String> files = contents(home.resolve("data"));
    Map<String, String> ledgers = new TreeMap<>(files);
    ledgers.keySet().removeIf(file -> !isTelemetry(file));
    files.keySet().removeIf(UnderAgentIT::isTelemetry);
    if (options.isEmpty()) {
      ledgers.remove("audits/today.json");
    }
    return new Run(home, Files.readString(home.resolve("stdout.txt")), files, ledgers);
  }

  private static boolean isTelemetry(String file) {
    return file.startsWith("audits/") || file.startsWith("governance/");
  }

  private static boolean changesTheRun(String variable) {
    return variable.startsWith("OTEL_")
        || variable.startsWith("WEFT_")
        || variable.startsWith("JAVA_TOOL_")
        || List.of("CHORA_TRACE_ID", "TRACEPARENT", "BAGGAGE").contains(variable);
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return contents;
  }

  /** Without what differs from run to run: times, ids of runs and traces, energy. */
  private static String normalised(String line) {
    return line.replaceAll("\"ts\":\"[^\"]{24}\"", "\"ts\":\"T\"")
        .replaceAll("01[0-9A-HJKMNP-TV-Z]{24}", "RUN")
        .replaceAll("\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"", "\"UUID\"")
        .replaceAll("\"(trace|span)_id\":\"[0-9a-f]+\"", "\"$1_id\":\"ID\"")
        .replaceAll("(_ms|_est)\":[-+.0-9E]+", "$1\":0")
        .replaceAll(",\"signature\":\\{[^}]*}", "")
        .replaceAll("(energy_report.json\",\"digest\":\")[^\"]+", "$1D");
  }
}
