package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import acme.content.Lifecycle;
import acme.content.Scenarios;
import acme.content.hostile.Hostile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trouble of ours is one sentence on stderr; silence otherwise. */
class HarmlessIT {

  private static final String LEDGER = "var/telemetry/events.jsonl";

  @TempDir Path directory;

  @Test
  void ledger_whoseDirectoryCannotBeMade_isReportedOnceAndTheApplicationRuns() throws IOException {
    Files.writeString(directory.resolve("var"), "a file where the directory should be");

    JvmResult result = application().run();

    assertThat(result.exitCode()).isZero();
    assertThat(result.stdout()).isEqualTo(application().withoutAgent().run().stdout());
    assertThat(result.messages().get(0)).contains("INFO");
    assertLost(result, "Not a directory");
  }

  @Test
  void ledger_thatIsADirectory_isReportedOnceAndTheApplicationRuns() throws IOException {
    Files.createDirectories(directory.resolve(LEDGER));

    JvmResult result = application().run();

    assertThat(result.exitCode()).isZero();
    assertLost(result, "Is a directory");
  }

  /** Once why, once how many, and the same in the sum at the end. */
  private static void assertLost(JvmResult result, String reason) {
    assertThat(result.messages()).hasSize(4);
    assertThat(result.messages().get(1)).contains(LEDGER).contains(reason + ")");
    assertThat(result.messages().get(2)).contains("8 events are in no ledger");
    assertThat(result.messages().get(3)).contains("8 dropped (ledger dropped.exit 8)");
  }

  @Test
  void noBackend_forTwelveSeconds_isOneSentenceAboutIt() {
    JvmResult result =
        ForkedJvm.in(directory)
            .defaultExporters()
            .property("otel.exporter.otlp.endpoint", "http://127.0.0.1:9")
            .property("otel.metric.export.interval", "2000")
            .application(Lifecycle.class, "linger", "12000")
            .run();

    assertThat(result.exitCode()).isZero();
    assertThat(result.ledger()).hasSize(3);
    assertThat(result.messages()).hasSize(2);
    assertThat(result.messages().get(0))
        .containsPattern(Pattern.compile("INFO.*0\\.1\\.0.*chora.*\\d+ rules.*" + LEDGER));
    assertThat(result.messages().get(1)).contains("http://127.0.0.1:9").contains("OTLP");
  }

  @Test
  void backend_thatRefuses_isOneSentenceWithItsStatus() {
    try (OtlpReceiver receiver = OtlpReceiver.refusing(401)) {
      JvmResult result =
          ForkedJvm.in(directory)
              .exportingTo(receiver)
              .property("otel.metric.export.interval", "500")
              .application(Lifecycle.class, "linger", "3000")
              .run();

      assertThat(result.exitCode()).isZero();
      assertThat(result.ledger()).hasSize(3);
      assertThat(result.messages()).hasSize(3);
      assertThat(result.messages().get(1)).contains(receiver.endpoint()).contains("401");
      assertThat(result.messages().get(2)).contains("dropped (otlp dropped.logs.refused 3,");
    }
  }

  @Test
  void secrets_inAMessage_leaveTheProcessNowhere() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      JvmResult result =
          ForkedJvm.in(directory)
              .fast()
              .exportingTo(receiver)
              .application(Scenarios.class, "secrets")
              .run();

      List<LedgerLine> ledger = result.ledger();
      assertThat(ledger).extracting(LedgerLine::id).containsExactly("key", "password", "harmless");
      assertThat(ledger.get(0).text("error_message"))
          .startsWith("Refused: api_key=")
          .endsWith(" is not valid for region eu")
          .doesNotContain("AKIA");
      assertThat(ledger.get(1).text("error_message"))
          .startsWith("Login as ada failed, password: ")
          .doesNotContain("hunter2");
      assertThat(ledger.get(2).text("error_message"))
          .isEqualTo("Missing ANTHROPIC_API_KEY environment variable");
      assertThat(receiver.logs()).hasSize(3);
      for (String secret : List.of("AKIAIOSFODNN7EXAMPLE", "hunter2")) {
        assertThat(receiver.received(secret)).as("OTLP has " + secret).isFalse();
        assertThat(result.stderr()).doesNotContain(secret);
      }
    }
  }

  @Test
  void disabled_writesNothing() {
    JvmResult result = application().property("weft.enabled", "false").run();

    assertThat(result.exitCode()).isZero();
    assertThat(directory.resolve("var")).doesNotExist();
  }

  @Test
  void objectsAndExceptions_thatMeanHarm_areTheSameForTheApplication_andALineEach() {
    JvmResult result = ForkedJvm.in(directory).fast().application(Hostile.class).run();

    assertThat(result.exitCode()).isZero();
    assertThat(result.stdout())
        .isEqualTo(ForkedJvm.in(directory).withoutAgent().application(Hostile.class).run().stdout())
        .doesNotContain("another");
    assertThat(result.messages()).hasSize(1);
    assertThat(result.ledger())
        .hasSize((int) result.stdout().lines().count())
        .allMatch(line -> line.text("generator_type").contains("script"));
  }

  private ForkedJvm application() {
    return ForkedJvm.in(directory).fast().application(Scenarios.class, "types", "errors");
  }
}
