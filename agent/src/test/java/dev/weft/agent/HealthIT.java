package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import acme.content.Managed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of the agent's own health. */
class HealthIT {
  private static final String RULE =
      """
      rules_version: 1
      pack: { id: acme }
      rules:
        - id: render
          match:
            types: { simple_name: GeneratorStrategy }
            methods: { name: generate, args: ["*", ".."] }
          let: { content_config_id: const.c, generator_type: const.t }
          events:
            end:
              emit: chora.content_generated
              fields: { status: outcome, duration_ms: elapsed_ms }
              sample: 0.001
      """;

  @TempDir Path directory;

  @Test
  void bean_isThereForWhoeverAsks() {
    JvmResult result =
        ForkedJvm.in(directory)
            .fast()
            .application(Managed.class, "Summary", "Pressure", "CpuShare")
            .run();

    assertThat(result.stdout())
        .isEqualTo("Summary=1 events emitted, none dropped\nPressure=NORMAL\nCpuShare=0.0\n");
    assertThat(result.messages()).hasSize(1);
  }

  @Test
  void process_inWhichNothingAsks_loadsNoMBeanServer() throws IOException {
    Path loaded = directory.resolve("loaded");

    JvmResult result =
        ForkedJvm.in(directory)
            .fast()
            .option("-Xlog:class+load:file=" + loaded)
            .application(Managed.class)
            .run();

    assertThat(result.ledger()).hasSize(1);
    assertThat(Files.readString(loaded))
        .contains("dev.weft.health.Health ")
        .doesNotContain("dev.weft.health.HealthBean ", "javax.management.MBeanServer ");
  }

  @Test
  void lastWord_namesWhatWasDropped() throws IOException {
    Path rules = Files.writeString(directory.resolve("rules.yaml"), RULE);

    JvmResult result =
        ForkedJvm.in(directory)
            .fast()
            .property("weft.rules", rules.toString())
            .application(Managed.class)
            .run();

    assertThat(result.ledger()).isEmpty();
    List<String> messages = result.messages();
    assertThat(messages).hasSize(2);
    assertThat(messages.get(1))
        .endsWith("INFO dev.weft - weft: at the end 0 events emitted, 1 dropped (sampled 1)");
  }
}
