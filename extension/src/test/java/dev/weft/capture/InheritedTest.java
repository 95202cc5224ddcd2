package dev.weft.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InheritedTest {

  @Test
  void innermostValue_isInherited_withWhatWasTakenOutOfIt() {
    Context outer =
        Inherited.in(
            Context.root(),
            Map.of("a", "1", "b", "2"),
            Map.of("a", Set.of("email"), "b", Set.of()));
    Context inner = Inherited.in(outer, Map.of("a", "3"), Map.of("a", Set.of()));

    assertThat(Inherited.get(inner, "a")).isEqualTo("3");
    assertThat(Inherited.get(inner, "b")).isEqualTo("2");
    assertThat(Inherited.get(inner, "c")).isNull();
    assertThat(Inherited.found(outer, "a")).containsExactly("email");
    assertThat(Inherited.found(inner, "a")).isEmpty();
    assertThat(Inherited.in(inner, Map.of(), Map.of())).isSameAs(inner);
  }

  /** As a task does that plans the next one in its own context. */
  @Test
  void valuesOfCallsThatFollowEachOther_doNotPileUp() {
    Object first = new Object();
    WeakReference<Object> held = new WeakReference<>(first);
    Context context = Inherited.in(Context.root(), Map.of("run", first), Map.of());
    first = "given up";

    for (int i = 0; i < 50; i++) {
      context = Inherited.in(context, Map.of("step", "s" + i), Map.of());
      context = Inherited.in(context, Map.of("run", "r" + i), Map.of());
    }

    for (int i = 0; i < 50 && held.get() != null; i++) {
      System.gc();
    }
    assertThat(held.get()).isNull();
    assertThat(Inherited.get(context, "run")).isEqualTo("r49");
    assertThat(first).isEqualTo("given up");
  }
}
