package dev.weft.signal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.chora.ChoraAttributes;
import io.opentelemetry.api.common.AttributeKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AsyncResultsTest {

  private final EngineFixture app = EngineFixture.chora(Set.of(), Map.of());

  @AfterEach
  void tearDown() {
    app.close();
  }

  @Test
  void future_thatIsDone_isReturnedItself() throws Exception {
    CompletableFuture<String> done = CompletableFuture.completedFuture("x");

    CompletableFuture<String> returned = generate(done);

    assertThat(returned).isSameAs(done);
    assertThat(outcomes()).containsExactly("success null null");
  }

  @Test
  void future_thatIsPending_endsTheCallBeforeItsCallerGoesOn() throws Exception {
    CompletableFuture<String> pending = new CompletableFuture<>();
    List<Integer> eventsSeen = new ArrayList<>();

    CompletableFuture<String> returned = generate(pending);
    CompletableFuture<Void> after = returned.thenRun(() -> eventsSeen.add(app.events().size()));
    assertThat(app.events()).isEmpty();
    pending.complete("x");

    assertThat(after).isCompleted();
    assertThat(eventsSeen).containsExactly(1);
    assertThat(returned).isCompletedWithValue("x");
    assertThat(returned.getNow("y")).isEqualTo("x");
    assertThat(outcomes()).containsExactly("success null null");
  }

  @Test
  void future_ofACallInsideAnother_endsBothBeforeTheirCallerGoesOn() throws Exception {
    CompletableFuture<String> pending = new CompletableFuture<>();
    List<Integer> eventsSeen = new ArrayList<>();

    CompletableFuture<String> returned =
        app.callAsync("content.generate", () -> generate(pending), "outer");
    CompletableFuture<Void> after = returned.thenRun(() -> eventsSeen.add(app.events().size()));
    pending.complete("x");

    assertThat(after).isCompleted();
    assertThat(eventsSeen).containsExactly(2);
    assertThat(returned.cancel(true)).isFalse();
    assertThat(outcomes()).containsExactly("success null null", "success null null");
  }

  @Test
  void future_thatFails_givesTheSameExceptionsAsWithout() throws Exception {
    IOException failure = new IOException("boom");
    for (Throwable thrown : List.of(failure, new CompletionException(failure))) {
      CompletableFuture<String> pending = new CompletableFuture<>();
      CompletableFuture<String> returned = generate(pending);
      pending.completeExceptionally(thrown);

      assertThat(returned).isCompletedExceptionally();
      assertThatThrownBy(returned::join).isInstanceOf(CompletionException.class).hasCause(failure);
      assertThatThrownBy(returned::get).isInstanceOf(ExecutionException.class).hasCause(failure);
      assertThat(seenByHandle(returned)).isSameAs(seenByHandle(pending)).isSameAs(thrown);
      assertThat(seenByHandle(returned.thenApply(x -> x)).getClass())
          .isEqualTo(seenByHandle(pending.thenApply(x -> x)).getClass());
    }

    assertThat(outcomes())
        .containsExactly("error boom java.io.IOException", "error boom java.io.IOException");
  }

  @Test
  void future_thatIsCancelledByItsCaller_isCancelledAtItsSource() throws Exception {
    CompletableFuture<String> pending = new CompletableFuture<>();

    CompletableFuture<String> returned = generate(pending);

    assertThat(returned.cancel(true)).isTrue();
    assertThat(returned.cancel(true)).as("as a cancelled future says").isTrue();
    assertThat(pending).isCancelled();
    assertThat(returned).isCancelled();
    assertThatThrownBy(returned::join).isInstanceOf(CancellationException.class);
    assertThat(outcomes())
        .containsExactly(
            "error java.util.concurrent.CancellationException"
                + " java.util.concurrent.CancellationException");
  }

  @Test
  void future_thatItsCallerCompletes_isCompletedAtItsSource() throws Exception {
    CompletableFuture<String> first = new CompletableFuture<>();
    CompletableFuture<String> second = new CompletableFuture<>();
    CompletableFuture<String> third = new CompletableFuture<>();

    assertThat(generate(first).complete("x")).isTrue();
    assertThat(generate(second).completeExceptionally(new IOException("no"))).isTrue();
    CompletableFuture<String> obtruded = generate(third);
    obtruded.obtrudeValue("a");
    obtruded.obtrudeValue("b");

    assertThat(first).isCompletedWithValue("x");
    assertThat(second).isCompletedExceptionally();
    assertThat(third).isCompletedWithValue("b");
    assertThat(obtruded).isCompletedWithValue("b");
    assertThat(obtruded.complete("c")).isFalse();
    obtruded.obtrudeException(new IOException("late"));
    assertThat(obtruded).isCompletedExceptionally();
    assertThat(third).isCompletedExceptionally();
    assertThat(outcomes())
        .containsExactly("success null null", "error no java.io.IOException", "success null null");
  }

  @Test
  void future_thatItsCallerLetsComputeItsValue_isCompletedAtItsSource() throws Exception {
    CompletableFuture<String> first = new CompletableFuture<>();
    CompletableFuture<String> second = new CompletableFuture<>();

    CompletableFuture<String> returned = generate(first);
    CompletableFuture<String> same = returned.completeAsync(() -> "x", Runnable::run);
    CompletableFuture<String> failed = generate(second).completeAsync(this::fail, Runnable::run);

    assertThat(same).isSameAs(returned).isCompletedWithValue("x");
    assertThat(failed).isCompletedExceptionally();
    assertThat(first).isCompletedWithValue("x");
    assertThat(second).isCompletedExceptionally();
    assertThat(outcomes())
        .containsExactly("success null null", "error no java.lang.IllegalStateException");
  }

  private String fail() {
    throw new IllegalStateException("no");
  }

  @Test
  void future_thatTimesOut_timesOutAtItsSource() throws Exception {
    CompletableFuture<String> pending = new CompletableFuture<>();

    CompletableFuture<String> returned = generate(pending).orTimeout(1, TimeUnit.MILLISECONDS);

    assertThatThrownBy(() -> returned.get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(TimeoutException.class);
    assertThat(pending).isCompletedExceptionally();
    assertThat(returned.copy()).isCompletedExceptionally();
    assertThat(returned.newIncompleteFuture()).isExactlyInstanceOf(CompletableFuture.class);
    assertThat(returned.defaultExecutor()).isSameAs(pending.defaultExecutor());
  }

  @Test
  void stage_ofTheApplicationsOwnClass_isReturnedItself() throws Exception {
    class Own<T> extends CompletableFuture<T> {}
    Own<String> own = new Own<>();
    CompletionStage<String> minimal = new CompletableFuture<String>().minimalCompletionStage();

    Object returned = app.callAsync("content.generate", () -> own, "c1");
    assertThat(app.events()).isEmpty();
    own.complete("x");

    assertThat(returned).isSameAs(own);
    Object other = app.callAsync("content.generate", () -> minimal, "c1");
    assertThat(other).isSameAs(minimal);
    assertThat(outcomes()).containsExactly("success null null");
  }

  @Test
  void stage_thatCannotBeObserved_isReturnedItself_andTheCallEnds() throws Exception {
    class Broken extends CompletableFuture<String> {
      @Override
      public CompletableFuture<String> whenComplete(
          BiConsumer<? super String, ? super Throwable> action) {
        throw new UnsupportedOperationException();
      }
    }
    Broken broken = new Broken();

    Object returned = app.callAsync("content.generate", () -> broken, "c1");

    assertThat(returned).isSameAs(broken);
    assertThat(app.spans()).hasSize(1);
    assertThat(app.log())
        .containsExactly("weft: rule chora/content.generate failed; its signals may be incomplete");
  }

  @Test
  void result_thatIsNoStage_endsTheCall() throws Exception {
    FutureTask<String> task = new FutureTask<>(() -> "x");

    assertThat(app.<Object>callAsync("content.generate", () -> task, "c1")).isSameAs(task);
    assertThat(app.<@Nullable Object>callAsync("content.generate", () -> null, "c2")).isNull();

    assertThat(outcomes()).containsExactly("success null null", "success null null");
  }

  @Test
  void call_thatThrowsInsteadOfReturningAFuture_isAnError() {
    IOException thrown = new IOException("early");

    assertThatThrownBy(
            () ->
                app.callAsync(
                    "content.generate",
                    () -> {
                      throw thrown;
                    },
                    "c1"))
        .isSameAs(thrown);

    assertThat(outcomes()).containsExactly("error early java.io.IOException");
  }

  private CompletableFuture<String> generate(CompletableFuture<String> future) throws Exception {
    return app.callAsync("content.generate", () -> future, "c1");
  }

  private static Throwable seenByHandle(CompletableFuture<String> future) {
    return requireNonNull(future.handle((value, thrown) -> thrown).join());
  }

  private List<String> outcomes() {
    return app.events().stream()
        .map(
            event ->
                event.getAttributes().get(ChoraAttributes.STATUS)
                    + " "
                    + event.getAttributes().get(ChoraAttributes.ERROR_MESSAGE)
                    + " "
                    + event.getAttributes().get(AttributeKey.stringKey("error.type")))
        .toList();
  }
}
