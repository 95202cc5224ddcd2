package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import acme.emitting.OwnCode;
import com.fasterxml.jackson.core.JsonFactory;
import dev.weft.event.EventEmitter;
import io.opentelemetry.api.common.AttributeKey;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules about the log, about the emitter and about the agent lock nothing up. */
class OwnCodeIT {

  @TempDir Path directory;

  @Test
  void rules_aboutWhatWeftItselfUses_lockNothingUp() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      JvmResult result =
          ForkedJvm.in(directory)
              .fast()
              .exportingTo(receiver)
              .withLibrary(EventEmitter.class)
              .withLibrary(AttributeKey.class)
              .withLibrary(io.opentelemetry.context.Context.class)
              .withLibrary(io.opentelemetry.common.ComponentLoader.class)
              .withLibrary(JsonFactory.class)
              .property(
                  "weft.rules",
                  Path.of("target/test-classes/rules/own-code.yaml").toAbsolutePath().toString())
              .application(OwnCode.class, "own/events.jsonl")
              .run();

      assertThat(result.exitCode()).isZero();
      assertThat(result.stdout()).isEqualTo("done\n");
      assertThat(result.stderr()).contains("logged 0", "logged 399");
      assertThat(result.ledger("own/events.jsonl")).hasSize(400);
      assertThat(result.ledger()).hasSize(3 * 400);
      for (String type : List.of("Logger", "ConsoleHandler", "EventEmitter")) {
        assertThat(result.ledger())
            .filteredOn(line -> type.equals(line.text("generator_type")))
            .as(type)
            .hasSize(400);
      }
      assertThat(result.stderr()).contains("rule own/agent matched no class");
    }
  }
}
