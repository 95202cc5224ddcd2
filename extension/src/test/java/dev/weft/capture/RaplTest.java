package dev.weft.capture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.capture.CallUsage.Energy;
import dev.weft.rule.value.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaplTest {
  private final Path root;

  RaplTest(@TempDir Path root) {
    this.root = root;
  }

  @Test
  void packages_areCountedWithoutTheirParts_andMayBeginAgain() throws IOException {
    counter("intel-rapl:0", 900);
    counter("intel-rapl:0:0", 500);
    counter("intel-rapl:1", 100);
    Rapl rapl = requireNonNull(Rapl.in(root));

    long[] before = rapl.read();
    counter("intel-rapl:0", 50);
    counter("intel-rapl:1", 300);

    assertThat(before).containsExactly(900, 100);
    assertThat(rapl.joules(before, rapl.read())).isEqualTo((1000 - 900 + 50 + 200) / 1e6);
  }

  @Test
  void energyOfACall_isNeverMoreThanThePackagesUsed() throws IOException {
    counter("intel-rapl:0", 0);
    Rapl rapl = Rapl.in(root);
    CallUsage usage = new CallUsage(new Energy(0, rapl, 0.5), false);

    counter("intel-rapl:0", 900);
    usage.end();

    double kwh = (double) requireNonNull(usage.value(Facts.ENERGY_KWH));
    assertThat(kwh).isBetween(0.0, 900e-6 / 3.6e6);
    assertThat(usage.value(Facts.CARBON_KG)).isEqualTo(kwh * 0.5);
  }

  @Test
  void host_withoutCounters_hasNone() throws IOException {
    Files.createDirectory(root.resolve("intel-rapl:0"));

    assertThat(Rapl.in(root)).isNull();
    assertThat(Rapl.in(root.resolve("absent"))).isNull();
  }

  private void counter(String zone, long microjoules) throws IOException {
    Path directory = Files.createDirectories(root.resolve(zone));
    Files.writeString(directory.resolve("energy_uj"), microjoules + "\n");
    Files.writeString(directory.resolve("max_energy_range_uj"), "1000\n");
  }
}
