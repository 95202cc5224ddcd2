package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/** Shows in the report which JDKs the other tests ran on. */
class JdksIT {

  @Test
  void newestJdk_isThere_orReportedAsMissing() {
    assumeTrue(
        Jdk.newest().isPresent(), "no JDK 25 in JAVA_HOME_25 or /usr/lib/jvm: tested on one JDK");

    assertThat(Jdk.all()).hasSizeGreaterThanOrEqualTo(1);
  }
}
