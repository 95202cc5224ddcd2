package dev.weft.signal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NestingTest {

  private final EngineFixture app =
      EngineFixture.of(
          """
          rules_version: 1
          rules:
            - id: keyed
              match: { types: { class: a.A }, methods: { name: m } }
              let: { id: arg0 }
              span: { name: "keyed {id}" }
              limits: { key: id }
            - id: plain
              match: { types: { class: a.B }, methods: { name: m } }
              span: { name: plain }
              limits: { group: shared }
            - id: other
              match: { types: { class: a.C }, methods: { name: m } }
              span: { name: other }
              limits: { group: shared }
            - id: each
              match: { types: { class: a.D }, methods: { name: m } }
              span: { name: each }
              limits: { nested: each }
          """);

  @AfterEach
  void tearDown() {
    app.close();
  }

  @Test
  void nestedCall_ofTheSameKey_isTheSameCall() throws Exception {
    app.call("keyed", () -> app.call("keyed", () -> "x", "a"), "a");

    assertThat(names()).containsExactly("keyed a");
  }

  @Test
  void nestedCall_ofAnotherKey_isACallOfItsOwn() throws Exception {
    app.call("keyed", () -> app.call("keyed", () -> "x", "b"), "a");

    assertThat(names()).containsExactly("keyed b", "keyed a");
    assertThat(app.spans().get(0).getParentSpanId()).isEqualTo(app.spans().get(1).getSpanId());
  }

  @Test
  void nestedCall_ofARuleOfTheSameGroup_isTheSameCall() throws Exception {
    app.call("plain", () -> app.call("other", () -> app.call("each", () -> "x")));

    assertThat(names()).containsExactly("each", "plain");
  }

  @Test
  void nestedCall_behindAnotherRule_isStillNested() throws Exception {
    app.call("plain", () -> app.call("each", () -> app.call("plain", () -> "x")));

    assertThat(names()).containsExactly("each", "plain");
  }

  @Test
  void rule_thatObservesEach_observesNestedCalls() throws Exception {
    app.call("each", () -> app.call("each", () -> "x"));

    assertThat(names()).containsExactly("each", "each");
  }

  @Test
  void callsOneAfterTheOther_areTwo() throws Exception {
    app.call("plain", () -> "x");
    app.call("plain", () -> "x");

    assertThat(names()).containsExactly("plain", "plain");
  }

  @Test
  void nestedCall_onAnotherThread_isTheSameCall() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      app.call(
          "plain",
          () -> pool.submit(Context.current().wrap(() -> app.call("plain", () -> "x"))).get());
    } finally {
      pool.shutdownNow();
    }

    assertThat(names()).containsExactly("plain");
  }

  @Test
  void call_thatOutlivesItsEnclosingOne_isACallOfItsOwn() throws Exception {
    Context inside = app.call("plain", Context::current);

    inside.wrap(() -> app.call("plain", () -> "x")).call();

    assertThat(names()).containsExactly("plain", "plain");
    List<SpanData> spans = app.spans();
    assertThat(spans.get(1).getParentSpanId()).isEqualTo(spans.get(0).getSpanId());
  }

  @Test
  void callsThatFollowEachOtherOverContexts_doNotPileUp() throws Exception {
    Context inside = Context.root();
    for (int i = 0; i < 50; i++) {
      inside = inside.wrap(() -> app.call("each", Context::current)).call();
    }

    Invocation last = inside.get(Invocation.KEY);

    assertThat(requireNonNull(last).ended).isTrue();
    assertThat(last.enclosing()).isNull();
  }

  @Test
  void enclosingCalls_thatEndBeforeTheirInnerOnes_doNotPileUp() {
    Invocation outer = begin(Context.root());
    for (int i = 0; i < 50; i++) {
      Invocation inner = begin(outer.context);
      app.engine.exit(outer, null, null);
      outer = inner;
    }
    Invocation next = begin(outer.context);

    assertThat(next.enclosing()).isSameAs(outer);
    assertThat(outer.enclosing()).isNull();
  }

  /** A call that goes on elsewhere. */
  @SuppressWarnings("try")
  private Invocation begin(Context parent) {
    try (Scope scope = parent.makeCurrent()) {
      Invocation call =
          requireNonNull(app.engine.enter(app.number("each"), "m", this, new Object[0]));
      call.closeScope();
      return call;
    }
  }

  @Test
  void argumentsOfAnEndedCall_areNotHeldByItsContext() throws Exception {
    Object argument = new Object();
    WeakReference<Object> held = new WeakReference<>(argument);

    Context inside = app.call("plain", Context::current, argument);
    argument = null;

    assertThat(inside.get(Invocation.KEY)).isNotNull();
    for (int i = 0; i < 50 && held.get() != null; i++) {
      System.gc();
    }
    assertThat(held.get()).isNull();
  }

  private List<String> names() {
    return app.spans().stream().map(SpanData::getName).toList();
  }
}
