package org.riverbend.compose.validate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValidationReportTest {

  @Test
  void construct_passedWithViolations_isRefused() {
    List<Violation> violations = List.of(new Violation("enum", "$.status", "is not known"));

    assertThatThrownBy(() -> new ValidationReport(true, 3, violations))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("passed=true does not fit 1 violations");
  }
}
