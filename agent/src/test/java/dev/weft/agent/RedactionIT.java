package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import acme.shop.Leak;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets in the signals of upstream's own instrumentations, in the shipped agent. */
class RedactionIT {
  private static final String BEGINNING = Leak.SECRET.substring(0, 12);

  @TempDir Path directory;

  @Test
  void secret_inSpansAndLogsOfUpstream_leavesMasked() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      ForkedJvm.in(directory).application(Leak.class).exportingTo(receiver).run();

      List<String> urls =
          receiver.spans().stream().map(span -> span.attribute("url.full")).toList();
      assertThat(urls).anyMatch(url -> url.endsWith("/a?code=[REDACTED]"));
      assertThat(receiver.logs())
          .anyMatch(
              log ->
                  String.valueOf(log.attributes().get("exception.message"))
                      .equals("no access with [REDACTED]"));
      assertThat(
              Stream.concat(receiver.spans().stream(), receiver.logs().stream())
                  .map(String::valueOf))
          .noneMatch(signal -> signal.contains(BEGINNING));
    }
  }

  @Test
  void settings_areTakenFromThePropertiesToo() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      JvmResult result =
          ForkedJvm.in(directory)
              .application(Leak.class)
              .property("weft.redaction.mode", "drop")
              .property("weft.redaction.ip", "none")
              .exportingTo(receiver)
              .run();

      assertThat(receiver.logs())
          .anyMatch(
              log ->
                  String.valueOf(log.attributes().get("exception.message"))
                      .equals("no access with "));
      assertThat(result.messages())
          .anyMatch(
              line ->
                  line.contains(
                      "weft.redaction.ip is 'none' -> write keep or public or all; public used"));
    }
  }
}
