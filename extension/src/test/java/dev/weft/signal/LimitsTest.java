package dev.weft.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.chora.ChoraAttributes;
import dev.weft.config.LimitsConfig;
import dev.weft.guard.DropReason;
import dev.weft.guard.EventGuard;
import dev.weft.guard.Guards;
import dev.weft.guard.Pressure.Step;
import dev.weft.guard.RuleGuard;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What of a rule's signals is left out, and what never is. */
class LimitsTest {
  private static final long SECOND = 1_000_000_000;

  private static final String RULE =
      """
      rules_version: 1
      pack: { id: acme, namespace: acme }
      rules:
        - id: job
          match: { types: { class: com.acme.Job }, methods: { name: run } }
          let: { content_config_id: arg0(String), generator_type: const.x }
          span: { name: job }
          events:
            end:
              emit: chora.content_generated
              fields: { status: outcome, duration_ms: elapsed_ms }
              %s
          metrics: [ { name: chora.validation.failures, by: { chora.status: outcome } } ]
          limits: { %s }
      """;

  private @Nullable EngineFixture fixture;

  @AfterEach
  void tearDown() {
    if (fixture != null) {
      fixture.close();
    }
  }

  @Test
  void sampleOfAnEvent_keepsItsShare_andEveryFailure() throws Exception {
    EngineFixture app = rule("sample: 0.25", "nested: each");

    run(app, 8);
    fail(app, 3);

    assertThat(statuses(app)).containsExactly("success", "success", "error", "error", "error");
    assertThat(app.spans()).hasSize(11);
    assertThat(event(app).dropped()).isEqualTo(Map.of(DropReason.SAMPLED, 6L));
    assertThat(event(app).emittedCount()).isEqualTo(5);
  }

  @Test
  void rateOfAnEvent_holdsASecondLong_andNotForFailures() throws Exception {
    EngineFixture app = rule("per_second: 2", "nested: each");

    run(app, 5);
    fail(app, 2);
    app.guardTime.addAndGet(SECOND);
    run(app, 5);

    assertThat(statuses(app))
        .containsExactly("success", "success", "error", "error", "success", "success");
    assertThat(event(app).dropped()).isEqualTo(Map.of(DropReason.RATE_LIMITED, 6L));
  }

  @Test
  void rateOfARule_leavesOutSpansAndEvents_butNoFailureAndNoMeasurement() throws Exception {
    EngineFixture app = rule("", "per_second: 2");

    run(app, 5);
    fail(app, 1);

    assertThat(statuses(app)).containsExactly("success", "success", "error");
    assertThat(app.spans()).hasSize(2);
    assertThat(
            app.metrics().iterator().next().getLongSumData().getPoints().stream()
                .mapToLong(point -> point.getValue())
                .sum())
        .isEqualTo(6);
    assertThat(guard(app).limited()).isEqualTo(Map.of(DropReason.RATE_LIMITED, 4L));
    assertThat(event(app).dropped()).isEqualTo(Map.of(DropReason.RATE_LIMITED, 3L));
  }

  @Test
  void callInsideALimitedOne_doesNotCountAgain() throws Exception {
    EngineFixture app = rule("", "sample: 0.5");

    for (int i = 0; i < 4; i++) {
      app.call("job", () -> app.call("job", () -> "x", "inner"), "outer");
    }

    assertThat(app.events())
        .extracting(event -> event.getAttributes().get(ChoraAttributes.CONTENT_CONFIG_ID))
        .containsExactly("outer", "outer");
  }

  @Test
  void requiredEvent_isKept_whateverElseSaysNo() throws Exception {
    EngineFixture app = rule("ledger: required", "sample: 0.1, per_second: 1");
    app.guards.pressure().ledgerFill(() -> 1);
    app.guardTime.addAndGet(SECOND);

    run(app, 50);
    spend(app, 60); // the rule costs far too much

    assertThat(app.guards.pressure().step()).isEqualTo(Step.UNIMPORTANT);
    assertThat(app.events()).hasSize(50);
    assertThat(event(app).dropped()).isEmpty();
    assertThat(guard(app).whySuspended()).isNull();
    assertThat(app.log()).anyMatch(line -> line.contains("should be suspended but has required"));
  }

  @Test
  void requiredEvent_saysSoToTheLedger_whenTheSdkHasEndedToo() throws Exception {
    EngineFixture app = rule("ledger: required", "nested: each");
    EngineFixture.Late late = new EngineFixture.Late();
    app.bind(late);

    run(app, 1);
    late.needed = true;
    run(app, 1);

    assertThat(app.required()).containsExactly(true);
    assertThat(late.written).singleElement().asString().startsWith("required chora.");
    assertThat(useOfUsual().required()).containsExactly(false);
  }

  private EngineFixture useOfUsual() throws Exception {
    tearDown();
    EngineFixture usual = rule("", "nested: each");
    run(usual, 1);
    return usual;
  }

  @Test
  void ruleWithNothingThatMustBeKept_isLimitedBeforeItIsLookedAt() throws Exception {
    EngineFixture app =
        use(
            """
            rules_version: 1
            pack: { id: acme }
            rules:
              - id: job
                match: { types: { class: com.acme.Job }, methods: { name: run } }
                span: { name: job }
                limits: { nested: each, per_second: 3 }
            """);

    run(app, 10);

    assertThat(app.spans()).hasSize(3);
    assertThat(guard(app).callCount()).isEqualTo(3);
    assertThat(guard(app).limited()).isEqualTo(Map.of(DropReason.RATE_LIMITED, 7L));
  }

  @Test
  void ruleThatCostsTooMuch_isSuspended_triedAgain_andSaysSo() throws Exception {
    EngineFixture app = rule("", "nested: each");

    spend(app, 6);
    int before = app.events().size();
    run(app, 10);

    assertThat(app.events()).hasSize(before);
    assertThat(guard(app).whySuspended()).startsWith("it used 5.");
    assertThat(guard(app).limited().get(DropReason.SUSPENDED)).isGreaterThanOrEqualTo(10);
    assertThat(app.log())
        .singleElement()
        .asString()
        .startsWith("weft: rule acme/job is suspended for 60 s: it used 5.")
        .contains("weft.limits.rule-share is 0.5")
        .endsWith("-> narrow its match, or raise the limit");

    app.guardTime.addAndGet(60 * SECOND);
    run(app, 1);
    assertThat(app.events()).hasSize(before + 1);
    assertThat(guard(app).whySuspended()).isNull();
    assertThat(app.log()).hasSize(2).last().isEqualTo("weft: rule acme/job is observed again");
  }

  @Test
  void ruleThatIsNotCompiledYet_isNotSuspendedForManyCheapPassages_onlyForSlowOnes()
      throws Exception {
    EngineFixture app = rule("", "nested: each");

    spend(app, 20, 2_000_000);
    assertThat(guard(app).whySuspended()).isNull();
    spend(app, 50, 2_000_000);
    assertThat(guard(app).whySuspended()).startsWith("it used 5.");

    tearDown();
    EngineFixture slow = rule("", "nested: each");
    spend(slow, 20, 2_000_000);
    spend(slow, 6);
    assertThat(guard(slow).whySuspended()).startsWith("it used 5.");
  }

  @Test
  void clockThatIsSlowToRead_costsARuleNothing() throws Exception {
    EngineFixture app = rule("", "nested: each");
    AtomicLong cpu = new AtomicLong();
    Guards guards =
        new Guards(LimitsConfig.DEFAULT, true, app.guardTime::get, () -> cpu.addAndGet(2_000_000));
    RuleGuard guard = guards.guard(guard(app).rule());

    for (int i = 0; i < 1_000; i++) {
      app.guardTime.addAndGet(100_000_000);
      guard.passed(cpu.addAndGet(2_000_000));
    }

    assertThat(guards.pressure().share()).isZero();
    assertThat(guard.whySuspended()).isNull();
  }

  @Test
  void ruleThatFailsOnTrial_isSuspendedForTwiceAsLong_andForgivenAfterAGoodMinute()
      throws Exception {
    EngineFixture app = rule("", "nested: each");
    RuleGuard guard = guard(app);

    faults(guard, 61);
    assertThat(app.log()).last().asString().contains("suspended for 60 s: it failed 61 times");
    assertThat(guard.observes()).isFalse();

    app.guardTime.addAndGet(60 * SECOND);
    assertThat(guard.observes()).isTrue();
    faults(guard, 31);
    assertThat(app.log()).last().asString().contains("suspended for 120 s");

    app.guardTime.addAndGet(119 * SECOND);
    assertThat(guard.observes()).isFalse();
    app.guardTime.addAndGet(SECOND);
    assertThat(guard.observes()).isTrue();

    app.guardTime.addAndGet(61 * SECOND);
    faults(guard, 60);
    assertThat(guard.observes()).isTrue();
    faults(guard, 1);
    assertThat(app.log()).last().asString().contains("suspended for 60 s");
  }

  @Test
  void failuresFarApart_suspendNothing() throws Exception {
    EngineFixture app = rule("", "nested: each");

    for (int i = 0; i < 200; i++) {
      faults(guard(app), 1);
      app.guardTime.addAndGet(SECOND);
    }

    assertThat(guard(app).observes()).isTrue();
    assertThat(guard(app).faultCount()).isEqualTo(200);
  }

  @Test
  void textThatJoinsEvents_isNeverCut() throws Exception {
    String id = "t".repeat(10_240);
    EngineFixture app = EngineFixture.chora(Set.of(), Map.of("CHORA_TRACE_ID", id));
    fixture = app;

    app.call("content.generate", () -> "x", "c".repeat(10_240));

    assertThat(app.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getAttributes().get(ChoraAttributes.TRACE_ID)).isEqualTo(id);
              assertThat(event.getAttributes().get(ChoraAttributes.CONTENT_CONFIG_ID))
                  .endsWith("...[cut 6144 chars]");
            });
  }

  @Test
  void pressure_leavesInnerSpansAndUnimportantEventsOut_neverFailures() throws Exception {
    EngineFixture app = rule("", "nested: each");
    app.guards.pressure().ledgerFill(() -> 0.95);
    app.guardTime.addAndGet(2 * SECOND);
    run(app, 61); // a measured call looks at the buffer
    int spans = app.spans().size();
    int events = app.events().size();

    for (int i = 0; i < 10; i++) {
      app.call("job", () -> app.call("job", () -> "x", "inner"), "outer");
    }
    fail(app, 2);

    assertThat(app.spans()).hasSize(spans + 12);
    assertThat(app.events()).hasSize(events + 4);
    assertThat(app.log())
        .singleElement()
        .asString()
        .isEqualTo(
            "weft: under pressure (0 % of the processors, ledger buffer 95 % full): one in ten of"
                + " the events that are not important is kept; governance, required events and"
                + " failures are kept");
  }

  /** Uses so many seconds of processor time in half as much time, in slow passages. */
  private static void spend(EngineFixture app, int seconds) {
    spend(app, seconds, 200_000_000);
  }

  /** The same, in passages of so many nanoseconds; a short one is measured for 61. */
  private static void spend(EngineFixture app, int seconds, long nanos) {
    long counted = nanos < 5_000_000 ? 61 * nanos : nanos;
    for (long spent = 0; spent < seconds * SECOND; spent += counted) {
      app.guardTime.addAndGet(counted / 2);
      guard(app).passed(app.cpuTime.getAndAdd(nanos));
    }
  }

  private static void faults(RuleGuard guard, int count) {
    for (int i = 0; i < count; i++) {
      guard.fault(new IllegalStateException("broken"));
    }
  }

  private static void run(EngineFixture app, int count) throws Exception {
    for (int i = 0; i < count; i++) {
      app.call("job", () -> "x", "c1");
    }
  }

  private static void fail(EngineFixture app, int count) {
    for (int i = 0; i < count; i++) {
      assertThatThrownBy(
              () ->
                  app.call(
                      "job",
                      () -> {
                        throw new IllegalStateException("no");
                      },
                      "c1"))
          .hasMessage("no");
    }
  }

  private static List<String> statuses(EngineFixture app) {
    return app.events().stream().map(LimitsTest::status).toList();
  }

  private static String status(LogRecordData event) {
    return String.valueOf(event.getAttributes().get(ChoraAttributes.STATUS));
  }

  private static RuleGuard guard(EngineFixture app) {
    return app.guards.rules().get(0);
  }

  private static EventGuard event(EngineFixture app) {
    return guard(app).events().get(0);
  }

  private EngineFixture rule(String eventLimits, String limits) {
    return use(RULE.formatted(eventLimits, limits));
  }

  private EngineFixture use(String yaml) {
    EngineFixture used = EngineFixture.of(yaml);
    fixture = used;
    return used;
  }
}
