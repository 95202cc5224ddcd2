package dev.weft.collector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ContractFileTest {
  private static final Path FILE = Repository.CONFIG.resolve("collector/contract.yaml");

  @Test
  void contractFile_isWhatTheRegistrySays() throws IOException {
    String generated = ContractFile.regenerated(Files.readString(FILE));
    if (Boolean.getBoolean("weft.regenerate")) {
      Files.writeString(FILE, generated);
    }

    assertThat(Files.readString(FILE))
        .as("run ./mvnw -pl semconv,collector-config/check test -Dweft.regenerate=true")
        .isEqualTo(generated);
  }
}
