package dev.weft.rule.parse;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.registry.EventType;
import dev.weft.registry.MetricType;
import dev.weft.registry.Registry;
import dev.weft.rule.Assignment;
import dev.weft.rule.EventRule;
import dev.weft.rule.MetricRule;
import dev.weft.rule.Rule;
import dev.weft.rule.SpanRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChoraPackTest {

  @Test
  void pack_isWithoutAProblem() {
    RuleFile pack = RuleFileParser.parseShipped("chora");

    assertThat(pack.problems()).isEmpty();
    assertThat(pack.rules())
        .extracting(Rule::qualifiedId)
        .containsExactly(
            "chora/content.generate",
            "chora/artifact.assemble",
            "chora/content.validate",
            "chora/workflow.run");
  }

  @Test
  void pack_emitsEveryEventOfItsVocabulary_andNoOther() {
    List<EventType> emitted =
        RuleFixture.chora().stream()
            .flatMap(rule -> rule.events().stream())
            .map(EventRule::type)
            .toList();

    assertThat(emitted)
        .containsExactlyInAnyOrderElementsOf(
            Registry.events().stream().filter(type -> type.system().equals("chora")).toList());
  }

  @Test
  void pack_measuresOnlyRegisteredMetrics_byTheirLabels() {
    for (Rule rule : RuleFixture.chora()) {
      for (MetricRule metric : rule.metrics()) {
        MetricType type = requireNonNull(Registry.metric(metric.type().name()));

        assertThat(type).isSameAs(metric.type());
        assertThat(metric.labels().stream().<Object>map(Assignment::key))
            .containsExactlyInAnyOrderElementsOf(type.labels());
      }
    }
  }

  @Test
  void pack_setsOnlyRegisteredAttributes() {
    for (Rule rule : RuleFixture.chora()) {
      SpanRule span = requireNonNull(rule.span());
      Stream<Assignment> assignments =
          Stream.concat(
              span.attributes().stream(),
              rule.events().stream().flatMap(event -> event.fields().stream()));

      assertThat(assignments.map(Assignment::key).toList())
          .allSatisfy(key -> assertThat(Registry.attribute(key.getKey())).isEqualTo(key));
    }
  }

  @Test
  void everyEvent_isGivenEveryFieldThatIsNotNull() {
    for (Rule rule : RuleFixture.chora()) {
      for (EventRule event : rule.events()) {
        assertThat(event.fields().stream().<Object>map(Assignment::key))
            .containsAll(
                event.type().fields().stream()
                    .filter(field -> field.key() != null && !field.nullable())
                    .<Object>map(field -> field.key())
                    .toList());
      }
    }
  }
}
