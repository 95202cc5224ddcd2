package dev.weft.process;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.config.RedactionConfig;
import dev.weft.config.RedactionConfig.Mode;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that are secrets because of what stands beside them: an option, or a name. */
class RedactionNeighboursTest {
  private static final Redaction REDACTION = Redaction.DEFAULT;
  private static final String MASK = "[REDACTED]";

  static Stream<Arguments> argumentsWithSecrets() {
    return Stream.of(
        Arguments.of(
            List.of("x", "--db-password", "hunter2-and-3", "-u", "alice:hunter2-and-3", "y"),
            List.of("x", "--db-password", MASK, "-u", "alice:" + MASK, "y")),
        Arguments.of(List.of("-storepass", "is"), List.of("-storepass", MASK)),
        Arguments.of(List.of("--api-key", "-x, y z"), List.of("--api-key", MASK)),
        Arguments.of(
            List.of("--no-password", "--token", "t", "a"),
            List.of("--no-password", "--token", MASK, "a")),
        Arguments.of(
            List.of("--proxy-user", "bob:a b,c'd"), List.of("--proxy-user", "bob:" + MASK)),
        Arguments.of(List.of("--secret", List.of("a")), List.of("--secret", MASK)),
        Arguments.of(List.of("--secret", 1234), List.of("--secret", MASK)));
  }

  @ParameterizedTest
  @MethodSource("argumentsWithSecrets")
  void element_behindAnOptionOfASecret_isMasked(List<Object> arguments, List<Object> expected) {
    assertThat(REDACTION.value("x", arguments)).isEqualTo(expected);
    assertThat(REDACTION.value("x", expected)).isSameAs(expected);
    assertThat(REDACTION.value("x", values(arguments))).isEqualTo(values(expected));
  }

  static Stream<List<Object>> argumentsWithout() {
    return Stream.of(
        List.of("-u", "1000:1000", "-u", "origin", "-u", "jdbc:hive2://host/db"),
        List.of("--password=", "x", "--password-file", "/run/secrets/db"),
        List.of("password", "x"),
        List.of("use --password", "x"),
        List.of("--secret", true, "x"),
        List.of("x", "--password"));
  }

  @ParameterizedTest
  @MethodSource("argumentsWithout")
  void element_behindAnythingElse_isLeftAlone(List<Object> arguments) {
    Value<?> values = values(arguments);

    assertThat(REDACTION.value("x", arguments)).isSameAs(arguments);
    assertThat(REDACTION.value("x", values)).isSameAs(values);
  }

  @Test
  void commandLine_ofAProcess_isMasked() {
    AttributeKey<List<String>> key = AttributeKey.stringArrayKey("process.command_args");

    assertThat(
            REDACTION.attributes(
                Attributes.of(key, List.of("--db-password", "hunter2", "-u", "alice:hunter2"))))
        .isEqualTo(Attributes.of(key, List.of("--db-password", MASK, "-u", "alice:" + MASK)));
  }

  @Test
  void element_ofAnAllowedOption_isLeftAlone() {
    Redaction redaction = redaction(Mode.MASK, Set.of("db-password"));
    List<String> arguments = List.of("--db-password", "x");

    assertThat(redaction.value("x", arguments)).isSameAs(arguments);
  }

  @Test
  void droppedElement_takesItsOptionWithIt() {
    Redaction redaction = redaction(Mode.DROP, Set.of());
    List<Object> arguments = List.of("a", "--password", "x", "next", "-u", "bob:y");

    assertThat(redaction.value("x", arguments)).isEqualTo(List.of("a", "next", "-u", "bob:"));
    assertThat(redaction.value("x", values(arguments)))
        .isEqualTo(values(List.of("a", "next", "-u", "bob:")));
  }

  @Test
  void value_besideTheNameOfASecret_isMasked() {
    List<Map<String, Object>> pairs =
        List.of(
            Map.of("name", "password", "value", "hunter2"),
            Map.of("Value", Map.of("stringValue", "hunter2"), "Key", "db.password"),
            Map.of("name", "retries", "value", "3"),
            Map.of("name", List.of("password"), "value", "3"));

    List<?> masked = (List<?>) requireNonNull(REDACTION.value("x", pairs));

    assertThat(masked)
        .isEqualTo(
            List.of(
                Map.of("name", "password", "value", MASK),
                Map.of("Value", MASK, "Key", "db.password"),
                pairs.get(2),
                pairs.get(3)));
    assertThat(REDACTION.value("x", masked)).isSameAs(masked);
  }

  @Test
  void complexValue_besideTheNameOfASecret_isMasked() {
    assertThat(
            REDACTION.value(
                "x",
                Value.of(
                    Value.of(
                        KeyValue.of("name", Value.of("password")),
                        KeyValue.of("value", Value.of("hunter2"))))))
        .isEqualTo(
            Value.of(
                Value.of(
                    KeyValue.of("name", Value.of("password")),
                    KeyValue.of("value", Value.of(MASK)))));
  }

  private static Value<?> values(List<Object> elements) {
    return Value.of(
        elements.stream()
            .map(
                element ->
                    switch (String.valueOf(element)) {
                      case "true" -> Value.of(true);
                      case "1234" -> Value.of(1234L);
                      case "[a]" -> Value.of(Value.of("a"));
                      default -> Value.of(String.valueOf(element));
                    })
            .toArray(Value<?>[]::new));
  }

  private static Redaction redaction(Mode mode, Set<String> allow) {
    RedactionConfig open = RedactionConfig.DEFAULT;
    return new Redaction(
        new RedactionConfig(mode, null, open.addresses(), allow, open.deny(), open.patterns()));
  }
}
