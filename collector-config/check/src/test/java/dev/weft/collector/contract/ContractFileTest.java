package dev.weft.collector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.collector.wire.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ContractFileTest {
  private static final Path FILES = Repository.CONFIG.resolve("collector");

  @Test
  void contractFile_isWhatTheRegistrySays() throws IOException {
    assertGenerated(FILES.resolve("contract.yaml"), ContractFile::regenerated);
  }

  @Test
  void ledgerFile_isWhatTheRegistrySays() throws IOException {
    assertGenerated(FILES.resolve("ledger.yaml"), ContractFile::ledgersRegenerated);
  }

  private static void assertGenerated(Path file, UnaryOperator<String> generator)
      throws IOException {
    String generated = generator.apply(Files.readString(file));
    if (Boolean.getBoolean("weft.regenerate")) {
      Files.writeString(file, generated);
    }

    assertThat(Files.readString(file))
        .as("run ./mvnw -pl semconv,collector-config/check test -Dweft.regenerate=true")
        .isEqualTo(generated);
  }
}
