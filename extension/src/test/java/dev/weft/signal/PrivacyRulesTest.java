package dev.weft.signal;

import static dev.weft.signal.EngineFixture.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.process.Redaction;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an event says about what was taken out of it. */
class PrivacyRulesTest {
  private static final String RULES =
      """
      rules_version: 1
      pack: { id: kfm, namespace: kfm }
      rules:
        - id: run
          match: { types: { class: com.acme.Run }, methods: { name: run } }
          let:
            run_run_id: new['ulid']
            target_source: arg0
            privacy_classification: arg1
            tags: { from: arg2, type: string_list }
            run_commit_sha: arg3
          share: { kfm.target.source: target_source }
          events:
            enter: { emit: pipeline.run.started }
        - id: step
          match: { types: { class: com.acme.Step }, methods: { name: run } }
          let:
            correlation_correlation_id: const['c']
            privacy_contains_pii: { from: arg0, type: boolean }
            word: arg1
            line: text['from {word}']
            message: value['line']
          events:
            end: { emit: pipeline.step }
      """;

  @Test
  void event_withoutAFind_keepsItsClassification() throws Exception {
    try (EngineFixture fixture = EngineFixture.of(RULES)) {
      fixture.call("run", () -> 1, "usgs", "public", List.of("a"));

      LogRecordData event = only(fixture.events());
      assertThat(classification(event)).isEqualTo("public");
      assertThat(redactions(event)).isNull();
    }
  }

  @Test
  void event_withFinds_isRestricted_andSaysWhatWasTakenOut() throws Exception {
    try (EngineFixture fixture = EngineFixture.of(RULES)) {
      fixture.call("run", () -> 1, "ann@example.org", "public", List.of("pwd=x", "8.8.8.8"));

      LogRecordData event = only(fixture.events());
      assertThat(classification(event)).isEqualTo("restricted");
      assertThat(redactions(event))
          .isEqualTo(
              "[{\"field\":\"tags\",\"reason\":\"ip\"},{\"field\":\"tags\",\"reason\":\"secret\"},"
                  + "{\"field\":\"target.source\",\"reason\":\"email\"}]");
    }
  }

  @Test
  void mask_thatHasNotTheFormOfItsField_isLeftOut_andTheEventStays() throws Exception {
    try (EngineFixture fixture = EngineFixture.of(RULES)) {
      String token = "ghp_0123456789abcdefghijABCDEFGHIJ012345";
      fixture.call("run", () -> 1, "usgs", "public", List.of("a"), token);

      LogRecordData event = only(fixture.events());
      assertThat(event.getAttributes().get(AttributeKey.stringKey("kfm.run.commit_sha"))).isNull();
      assertThat(redactions(event))
          .isEqualTo("[{\"field\":\"run.commit_sha\",\"reason\":\"secret\"}]");
    }
  }

  @Test
  void classification_thatIsCloserAlready_stays() throws Exception {
    try (EngineFixture fixture = EngineFixture.of(RULES)) {
      fixture.call("run", () -> 1, "ann@example.org", "sensitive", List.of());

      assertThat(classification(only(fixture.events()))).isEqualTo("sensitive");
    }
  }

  @Test
  void find_inWhatAnEventIsMadeOf_countsToo() throws Exception {
    try (EngineFixture fixture = EngineFixture.of(RULES)) {
      fixture.call(
          "run",
          () -> fixture.call("step", () -> 1, false, "ann@example.org"),
          "bob@example.org",
          "public",
          List.of());

      LogRecordData step = fixture.events().get(1);
      assertThat(classification(step)).isEqualTo("restricted");
      assertThat(redactions(step))
          .isEqualTo(
              "[{\"field\":\"message\",\"reason\":\"email\"},"
                  + "{\"field\":\"target.source\",\"reason\":\"email\"}]");
    }
  }

  @Test
  void event_thatIsAboutAPerson_isRestricted() throws Exception {
    try (EngineFixture fixture = EngineFixture.of(RULES)) {
      fixture.call("step", () -> 1, true, "nobody");

      LogRecordData step = only(fixture.events());
      assertThat(classification(step)).isEqualTo("restricted");
      assertThat(redactions(step)).isNull();
    }
  }

  @Test
  void value_madeOfTheOutcome_isKnown() throws Exception {
    String yaml =
        """
        rules_version: 1
        pack: { id: acme, namespace: acme }
        rules:
          - id: job
            match: { types: { class: com.acme.Job }, methods: { name: run } }
            let:
              size: { from: return, type: long }
              good: { from: "value['succeeded']", type: boolean }
              word: { from: "value['outcome']", map: { success: fine, error: bad } }
            failure: { when: size == 0 }
            span: { name: job, attributes: [good, word] }
        """;
    try (EngineFixture fixture = EngineFixture.of(yaml)) {
      fixture.call("job", () -> 1L);
      fixture.call("job", () -> 0L);

      assertThat(fixture.spans())
          .extracting(span -> span.getAttributes().get(AttributeKey.stringKey("acme.word")))
          .containsExactly("fine", "bad");
      assertThat(fixture.spans())
          .extracting(span -> span.getAttributes().get(AttributeKey.booleanKey("acme.good")))
          .containsExactly(true, false);
    }
  }

  @Test
  void box_leavesOnlyWhereNobodysPlaceCanBeTold() throws Exception {
    String yaml =
        """
        rules_version: 1
        pack: { id: kfm, namespace: kfm }
        rules:
          - id: act
            match: { types: { class: com.acme.Map }, methods: { name: act } }
            let:
              correlation_correlation_id: const['c']
              privacy_classification: arg0
              zoom: { from: arg1, type: double }
              ui_viewport_bbox_wgs84:
                from: arg2
                type: double_list
                viewport: { zoom: zoom, classification: privacy_classification }
            events:
              end: { emit: ui.action }
        """;
    List<Double> box = List.of(-97.8123, 38.7456, -95.2, 40.1);
    try (EngineFixture fixture = EngineFixture.of(yaml)) {
      fixture.call("act", () -> 1, "internal", 7.0, box);
      fixture.call("act", () -> 1, "internal", 12.0, box);
      fixture.call("act", () -> 1, "restricted", 7.0, box);

      assertThat(fixture.events())
          .extracting(
              event ->
                  event
                      .getAttributes()
                      .get(AttributeKey.doubleArrayKey("kfm.ui.viewport.bbox_wgs84")))
          .containsExactly(List.of(-97.8, 38.7, -95.2, 40.1), null, null);
      assertThat(fixture.events().stream().map(PrivacyRulesTest::redactions))
          .containsExactly(
              null,
              "[{\"field\":\"ui.viewport.bbox_wgs84\",\"reason\":\"coordinates\"}]",
              "[{\"field\":\"ui.viewport.bbox_wgs84\",\"reason\":\"coordinates\"}]");
      assertThat(fixture.events().stream().map(PrivacyRulesTest::classification))
          .containsExactly("internal", "restricted", "restricted");
    }
  }

  @Test
  void actor_isHashedWithTheKey() throws Exception {
    String yaml =
        """
        rules_version: 1
        pack: { id: acme, namespace: acme }
        rules:
          - id: job
            match: { types: { class: com.acme.Job }, methods: { name: run } }
            let:
              actor: { from: arg0, as: [keyed_hash] }
            span: { name: job, attributes: [actor] }
        """;
    try (EngineFixture fixture = EngineFixture.of(yaml)) {
      fixture.call("job", () -> 1, "ann");
      fixture.call("job", () -> 1, "ann");

      List<String> actors =
          fixture.spans().stream()
              .map(span -> span.getAttributes().get(AttributeKey.stringKey("acme.actor")))
              .distinct()
              .toList();
      assertThat(actors)
          .containsExactly(Redaction.DEFAULT.hash().of("ann"))
          .allMatch(actor -> actor.matches("[0-9a-f]{64}"));
    }
  }

  @Test
  void list_underASecretName_isMasked_andANumberIsLeftOut() throws Exception {
    String yaml =
        """
        rules_version: 1
        pack: { id: acme, namespace: acme }
        rules:
          - id: job
            match: { types: { class: com.acme.Job }, methods: { name: run } }
            let:
              passwords: { from: arg0, type: string_list }
              pin_secret: { from: arg1, type: long }
              api_key: { from: arg2, type: map }
            span: { name: job, attributes: [passwords, pin_secret, api_key] }
        """;
    try (EngineFixture fixture = EngineFixture.of(yaml)) {
      fixture.call("job", () -> 1, List.of("a", "b"), 1234L, Map.of("a", "b"));

      assertThat(only(fixture.spans()).getAttributes().asMap())
          .containsOnlyKeys(AttributeKey.stringArrayKey("acme.passwords"), EngineFixture.FUNCTION)
          .containsEntry(AttributeKey.stringArrayKey("acme.passwords"), List.of("[REDACTED]"));
    }
  }

  private static @Nullable String classification(LogRecordData event) {
    return event.getAttributes().get(AttributeKey.stringKey("kfm.privacy.classification"));
  }

  private static @Nullable String redactions(LogRecordData event) {
    var redactions = event.getAttributes().get(AttributeKey.valueKey("kfm.privacy.redactions"));
    return redactions == null ? null : redactions.asString();
  }
}
