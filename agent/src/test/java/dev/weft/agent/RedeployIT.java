package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import acme.web.Container;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A web application that is dropped leaves nothing behind. */
class RedeployIT {

  @TempDir Path directory;

  @Test
  void classLoader_whoseClassesMatchedRules_isCollectedWhenItIsDropped() {
    JvmResult result =
        ForkedJvm.in(directory)
            .fast()
            .property("app.classes", Path.of("target", "test-classes").toAbsolutePath() + "/")
            .application(
                Container.class,
                "types",
                "overloads",
                "errors",
                "validation",
                "composer",
                "futures")
            .run();

    assertThat(result.exitCode()).as(result.stderr()).isZero();
    assertThat(result.ledger()).hasSizeGreaterThan(3 * 10);
    assertThat(result.stdout().lines().filter(line -> !line.contains(":")))
        .containsExactly("collected", "collected", "collected");
  }
}
