package dev.weft.signal;

import static dev.weft.signal.EngineFixture.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the vocabularies of Osiris, KFM and codex-synaptic ask of the engine. */
class VocabularyRulesTest {
  private static final AttributeKey<String> SESSION = AttributeKey.stringKey("osiris.session");

  private static final String RUNS =
      """
      rules_version: 1
      pack: { id: acme, namespace: osiris }
      rules:
        - id: run
          match: { types: { class: com.acme.Job }, methods: { name: run } }
          let:
            session: const['run_1']
            session_id: value['session']
            pipeline: const['nightly']
            file_type: const['xml']
            duration: { from: "exit['code']", type: double, default: 0 }
            exit_code: { from: "exit['code']", type: long, default: 0 }
          share: [session]
          at_exit: true
          events:
            enter: { emit: osiris.run_start }
            end:
              - { emit: osiris.run_complete, fields: { duration: elapsed } }
              - { emit: osiris.run_end, fields: { duration: elapsed } }
        - id: step
          match: { types: { class: com.acme.Step }, methods: { name: run } }
          let:
            step_id: arg0
            driver: const['csv.extractor']
            rows: { from: return, type: long }
          share: [step_id]
          at_exit: true
          events:
            enter: { emit: osiris.step_start }
            exit: { emit: osiris.step_complete, fields: { rows_processed: rows, duration_ms: elapsed } }
            error:
              emit: osiris.step_failed
              fields: { error: error_message, error_type: error_type, traceback: error_stack }
          metrics:
            - { name: osiris.rows_read, value: rows, by: { step: step_id } }
            - { name: osiris.steps_completed, add: 1, when: succeeded }
        - id: connect
          match: { types: { class: com.acme.Pool }, methods: { name: connect } }
          let: { family: const.h2, alias: arg0 }
          events:
            enter: { emit: osiris.connection_resolve_start }
      """;

  @Test
  void sharedValues_fillTheEventsInside_overThreadsToo() throws Exception {
    try (EngineFixture fixture = EngineFixture.of(RUNS)) {
      ExecutorService executor = Executors.newSingleThreadExecutor();

      fixture.call(
          "run",
          () ->
              fixture.call(
                  "step",
                  () -> {
                    Context context = Context.current();
                    return executor
                        .submit(context.wrap(() -> fixture.call("connect", () -> 3, "mart")))
                        .get();
                  },
                  "load"));
      executor.shutdown();

      assertThat(fixture.events())
          .extracting(LogRecordData::getEventName)
          .containsExactly(
              "osiris.run_start",
              "osiris.step_start",
              "osiris.connection_resolve_start",
              "osiris.step_complete",
              "osiris.run_complete",
              "osiris.run_end");
      assertThat(fixture.events())
          .allSatisfy(event -> assertThat(event.getAttributes().get(SESSION)).isEqualTo("run_1"));
      assertThat(
              fixture.events().get(2).getAttributes().get(AttributeKey.stringKey("osiris.step_id")))
          .isEqualTo("load");
      assertThat(fixture.log()).isEmpty();
    }
  }

  @Test
  void requiredField_thatNobodyShares_isNotEmittedAndIsReported() throws Exception {
    try (EngineFixture fixture = EngineFixture.of(RUNS)) {
      fixture.call("connect", () -> 1, "mart");

      assertThat(fixture.events()).isEmpty();
      assertThat(only(fixture.log())).contains("session is shared by no enclosing call");
    }
  }

  @Test
  void requiredField_thatNobodyShares_isNoMistakeOfAShippedPack() throws Exception {
    try (EngineFixture fixture = EngineFixture.shipped(RUNS)) {
      fixture.call("connect", () -> 1, "mart");

      assertThat(fixture.events()).isEmpty();
      assertThat(fixture.log()).isEmpty();
    }
  }

  @Test
  void failedStep_hasItsTraceback() throws Exception {
    try (EngineFixture fixture = EngineFixture.of(RUNS)) {
      fixture.call(
          "run",
          () -> {
            try {
              fixture.call(
                  "step",
                  () -> {
                    throw new IllegalStateException("bad row");
                  },
                  "load");
            } catch (IllegalStateException expected) {
              // the run goes on
            }
            return 1;
          });

      LogRecordData failed = fixture.events().get(2);
      assertThat(failed.getEventName()).isEqualTo("osiris.step_failed");
      assertThat(failed.getAttributes().get(AttributeKey.stringKey("osiris.traceback")))
          .contains("IllegalStateException: bad row")
          .contains("VocabularyRulesTest");
    }
  }

  @Test
  void exitOfTheJvm_closesWhatIsOpen_theInnermostFirst() throws Exception {
    try (EngineFixture fixture = EngineFixture.of(RUNS)) {
      fixture.call(
          "run",
          () ->
              fixture.call(
                  "step",
                  () -> {
                    fixture.engine.exiting(143);
                    return 1;
                  },
                  "load"));

      assertThat(fixture.events())
          .extracting(LogRecordData::getEventName)
          .containsExactly(
              "osiris.run_start",
              "osiris.step_start",
              "osiris.step_failed",
              "osiris.run_complete",
              "osiris.run_end");
      assertThat(
              fixture.events().get(4).getAttributes().get(AttributeKey.longKey("osiris.exit_code")))
          .isEqualTo(143);
    }
  }

  @Test
  void measurementsOfALine_areWrittenWithTheirRunAndStep() throws Exception {
    try (EngineFixture fixture = EngineFixture.unbound(RUNS)) {
      EngineFixture.Late late = new EngineFixture.Late();
      fixture.bind(late);

      fixture.call("run", () -> fixture.call("step", () -> 7, "load"));

      assertThat(late.measured)
          .containsExactly(
              "osiris.rows_read[session=run_1, value=7, tags={step=load}, step_id=load]",
              "osiris.steps_completed[session=run_1, value=1, tags={}]");
    }
  }

  private static final String AGENTS =
      """
      rules_version: 1
      pack: { id: agents, namespace: synaptic, scope: codex-synaptic-telemetry, version: 1.0.0 }
      rules:
        - id: lifecycle
          match: { types: { class: com.acme.Agent }, methods: { name: state } }
          let:
            agent_id: arg0
            agent_type: const['worker']
            state_from: const['idle']
            state_to: arg1
            transition_reason: const['asked']
          limits: { nested: each }
          span: { current: true, name: none, attributes: [agent_id] }
          events:
            end: { emit: agent.lifecycle }
          metrics:
            - { name: agent.active, members: agent_id, when: "state_to == 'busy'" }
        - id: iteration
          match: { types: { class: com.acme.Swarm }, methods: { name: iterate } }
          let:
            swarm_id: const['s']
            algorithm: const['pso']
            iteration: { from: arg0, type: long }
            convergence_score: { from: arg1, type: double }
            best_fitness: { from: arg1, type: double }
            parameters: { type: map, entries: { particles: arg0, inertia: "const['0.7']" } }
          events:
            end: { emit: swarm.iteration }
        - id: propose
          match: { types: { class: com.acme.Vote }, methods: { name: propose } }
          let: { id: arg0, proposal_type: arg1 }
          pair: { opens: proposal, by: id }
        - id: decide
          match: { types: { class: com.acme.Vote }, methods: { name: decide } }
          let:
            proposal_id: arg0
            proposal_type: paired['proposal_type']
            votes_for: { from: arg1, type: long }
            votes_against: { from: arg1, type: long }
            quorum_reached: { from: return, type: boolean }
          pair: { closes: proposal, by: proposal_id }
          span: { name: consensus.decision, attributes: { proposal.id: proposal_id } }
          events:
            end: { emit: consensus.proposal, fields: { data.decision_time_ms: elapsed } }
      """;

  @Test
  void generatedFields_areFilled_andTheCurrentSpanIsUsed() throws Exception {
    try (EngineFixture fixture = EngineFixture.of(AGENTS)) {
      Span span = fixture.sdk.getTracer("test").spanBuilder("outer").startSpan();
      Context.current()
          .with(span)
          .wrap(() -> fixture.call("lifecycle", () -> 1, "a-1", "error"))
          .call();
      span.end();

      LogRecordData event = only(fixture.events());
      assertThat(event.getSpanContext()).isEqualTo(span.getSpanContext());
      assertThat(event.getSeverity()).isEqualTo(Severity.ERROR);
      assertThat(attribute(event, "synaptic.severity")).isEqualTo("ERROR");
      assertThat(attribute(event, "synaptic.event_id")).isNotNull();
      assertThat(event.getAttributes().get(AttributeKey.valueKey("synaptic.tags")).asString())
          .contains("retention", "low_priority");
      assertThat(
              only(fixture.spans())
                  .getAttributes()
                  .get(AttributeKey.stringKey("synaptic.agent_id")))
          .isEqualTo("a-1");
      assertThat(only(fixture.spans()).getName()).isEqualTo("outer");
    }
  }

  @Test
  void membersOfAGauge_areCounted() throws Exception {
    try (EngineFixture fixture = EngineFixture.of(AGENTS)) {
      for (String agent : List.of("a", "b", "b")) {
        fixture.call("lifecycle", () -> 1, agent, "busy");
      }
      fixture.call("lifecycle", () -> 1, "a", "offline");

      MetricData metric = only(fixture.metrics());
      assertThat(metric.getName()).isEqualTo("agent.active");
      assertThat(only(metric.getDoubleGaugeData().getPoints()).getValue()).isEqualTo(1);
    }
  }

  @Test
  void everyHundredthIteration_isKept_withItsParameters() throws Exception {
    try (EngineFixture fixture = EngineFixture.of(AGENTS)) {
      for (int i = 1; i <= 250; i++) {
        fixture.call("iteration", () -> 1, (long) i, 0.5);
      }

      assertThat(fixture.events())
          .extracting(
              event -> event.getAttributes().get(AttributeKey.longKey("synaptic.iteration")))
          .containsExactly(100L, 200L);
      assertThat(
              fixture
                  .events()
                  .get(0)
                  .getAttributes()
                  .get(AttributeKey.valueKey("synaptic.parameters"))
                  .asString())
          .contains("particles", "100", "0.7");
    }
  }

  @Test
  void pair_joinsTwoMethodsById() throws Exception {
    try (EngineFixture fixture = EngineFixture.of(AGENTS)) {
      fixture.call("propose", () -> 1, "p-1", "route");
      fixture.call("decide", () -> true, "p-1", 3L);
      fixture.call("decide", () -> true, "p-1", 3L);

      LogRecordData event = only(fixture.events());
      assertThat(attribute(event, "synaptic.proposal_type")).isEqualTo("route");
      assertThat(event.getAttributes().get(AttributeKey.doubleKey("synaptic.decision_time_ms")))
          .isPositive();
      assertThat(only(fixture.spans()).getName()).isEqualTo("consensus.decision");
    }
  }

  @Test
  void document_isWrittenBeforeTheEvents_andItsDigestIsAValue() throws Exception {
    String yaml =
        """
        rules_version: 1
        pack: { id: kfm, namespace: kfm }
        rules:
          - id: run
            match: { types: { class: com.acme.Run }, methods: { name: run } }
            let:
              run_run_id: new['ulid']
              manifest: { type: map, entries: { pipeline: arg0, steps: arg1 } }
              digest: { from: "value['manifest']", as: [canonical_sha256] }
              denies:
                { from: return, type: objects, each: { rule_id: "['id']", reason: const.no } }
              artifacts:
                type: objects
                items:
                  - { type: "const['run_manifest']", ref: "text['{run_run_id}/m.json']", digest: "value['digest']" }
            documents:
              - { path: "data/{run_run_id}/m.json", content: manifest }
            events:
              end: { emit: pipeline.run.completed, fields: { policy.denies: denies } }
        """;
    try (EngineFixture fixture = EngineFixture.unbound(yaml)) {
      EngineFixture.Late late = new EngineFixture.Late();
      fixture.bind(late);

      fixture.call("run", () -> List.of(Map.of("id", "R-1")), "ingest", List.of("a", "b"));

      LogRecordData event = only(fixture.events());
      assertThat(only(late.documents)).endsWith("/m.json={pipeline=ingest, steps=[a, b]}");
      assertThat(event.getAttributes().get(AttributeKey.valueKey("kfm.artifacts")).asString())
          .contains("sha256:")
          .containsPattern("[0-9A-Z]{26}/m.json");
      assertThat(event.getAttributes().get(AttributeKey.valueKey("kfm.policy.denies")).asString())
          .contains("R-1");
      assertThat(attribute(event, "kfm.level")).isEqualTo("info");
    }
  }

  @Test
  void pathOfADocument_staysWhereTheRuleSays() throws Exception {
    String yaml =
        """
        rules_version: 1
        rules:
          - id: run
            match: { types: { class: com.acme.Run }, methods: { name: run } }
            let:
              name: arg0
              content: { type: map, entries: { a: arg0 } }
            documents:
              - { path: "data/{name}/m.json", content: content }
        """;
    try (EngineFixture fixture = EngineFixture.unbound(yaml)) {
      EngineFixture.Late late = new EngineFixture.Late();
      fixture.bind(late);

      fixture.call("run", () -> 1, "../../etc");

      assertThat(only(late.documents)).startsWith("data/.._.._etc/m.json=");
    }
  }

  private static @Nullable String attribute(LogRecordData event, String key) {
    return event.getAttributes().get(AttributeKey.stringKey(key));
  }
}
