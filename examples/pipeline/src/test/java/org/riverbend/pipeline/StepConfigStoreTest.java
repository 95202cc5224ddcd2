package org.riverbend.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepConfigStoreTest {
  @TempDir Path home;

  @Test
  void open_afterMaterialize_givesTheSameValues() throws IOException {
    StepConfigStore store = new StepConfigStore(home);
    Settings.StepDefinition step =
        new Settings.StepDefinition("load", Map.of("driver", "csv.writer"));

    StepConfig written = store.materialize(step);

    assertThat(store.open(written.path())).isEqualTo(written);
  }

  @Test
  void strip_removesTheKeysThatAreNotes() {
    StepConfig config = new StepConfig("cfg/a", "", Map.of("_owner", "desk", "table", "levels"));

    StepConfigStore.Stripped stripped = new StepConfigStore(home).strip(config);

    assertThat(stripped.config().values()).containsOnlyKeys("table");
    assertThat(stripped.removed()).containsExactly("_owner");
  }
}
