package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import acme.web.Container;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A web application that is dropped leaves nothing behind. */
class RedeployIT {

  @TempDir Path directory;

  @Test
  void classLoader_whoseClassesMatchedRules_isCollectedWhenItIsDropped() {
    JvmResult result = container().run();

    assertThat(result.exitCode()).as(result.stderr()).isZero();
    assertThat(result.ledger()).hasSizeGreaterThan(3 * 10);
    assertThat(fates(result)).containsExactly("collected", "collected", "collected");
  }

  /** Shows that the test above would see a leak. */
  @ParameterizedTest
  @ValueSource(strings = {"map", "thread"})
  void classLoader_thatIsHeld_isSeen(String leak) {
    JvmResult result = container().property("app.leak", leak).property("app.tries", "20").run();

    assertThat(result.exitCode()).as(result.stderr()).isZero();
    assertThat(fates(result)).containsExactly("held", "held", "held");
  }

  private ForkedJvm container() {
    return ForkedJvm.in(directory)
        .fast()
        .property("app.classes", Path.of("target", "test-classes").toAbsolutePath() + "/")
        .application(
            Container.class, "types", "overloads", "errors", "validation", "composer", "futures");
  }

  private static List<String> fates(JvmResult result) {
    return result.stdout().lines().filter(line -> !line.contains(":")).toList();
  }
}
