package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weft.collector.wire.Http;
import dev.weft.collector.wire.Repository;
import dev.weft.collector.wire.Text;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code collector-config/run} as a reader of the README starts it, on the documented ports. */
@RunsExamples
class RunIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String SCRIPT = Repository.CONFIG.resolve("run").toString();

  private final Path directory;

  RunIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @BeforeEach
  void documentedPortsAreFree() {
    for (int port : List.of(4317, 4318, 8888, 9090, 9464, 13133, 13134, 14317, 16685, 16686)) {
      assumeTrue(isFree(port), "something listens on port " + port);
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--keep compose", "--keep --with prometheus-otlp compose"})
  void whatIsKept_answersWhereItIsPrinted_andEndsTogether(String arguments) {
    try (Program script = start(arguments)) {
      await()
          .atMost(PATIENCE)
          .until(() -> !script.isRunning() || script.log().contains("Everything keeps running"));

      awaitAnswer(printed(script, "Spans and their events:"), "resourceSpans");
      awaitAnswer(printed(script, "Metrics:"), "chora.content_generated");
      List<ProcessHandle> children = script.children();
      assertThat(children).hasSize(3);

      script.stop();

      assertThat(children).noneMatch(ProcessHandle::isAlive);
    }
    assertThat(Text.lines(directory.resolve("state/events.jsonl"))).isNotEmpty();
  }

  /**
   * Until what the example has sent has passed the Collector's batches; until then Jaeger answers
   * 404.
   */
  private static void awaitAnswer(URI address, String text) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(Http.text(address)).contains(text));
  }

  private static URI printed(Program script, String title) {
    return script
        .log()
        .lines()
        .filter(line -> line.startsWith(title))
        .map(line -> URI.create(line.substring(title.length()).strip()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(script.log()));
  }

  @Test
  void whatIsNotKept_isNotPrinted_andEnds() {
    try (Program script = start("compose")) {
      assertThat(script.exitCode(PATIENCE)).as(script::log).isZero();

      assertThat(script.log()).contains("events.jsonl").doesNotContain(":16686", ":9090");
      assertThat(Text.lines(directory.resolve("state/events.jsonl"))).isNotEmpty();
    }
    documentedPortsAreFree();
  }

  @Test
  void remoteWriteToNowhere_isRefused() {
    Path log = directory.resolve("run.log");

    assertThatThrownBy(() -> Program.run(log, Map.of(), SCRIPT, "--with", "remote-write"))
        .hasMessageContaining("set COLLECTOR_REMOTE_WRITE");
  }

  private Program start(String arguments) {
    List<String> command = new ArrayList<>(List.of(SCRIPT));
    Stream.of(arguments.split(" ", -1)).forEach(command::add);
    return Program.start(
        directory.resolve("run.log"),
        null,
        Map.of(
            "COLLECTOR_STATE", directory.resolve("state").toString(),
            "WEFT_PROGRAMS", System.getProperty("weft.programs", "")),
        command);
  }
}
