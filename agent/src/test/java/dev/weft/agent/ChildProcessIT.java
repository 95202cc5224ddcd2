package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import acme.content.Child;
import acme.content.Parent;
import dev.weft.agent.Signals.ReceivedSpan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A process that the application starts joins the trace, if it has an agent. */
class ChildProcessIT {

  @TempDir Path directory;

  static Iterable<Jdk> jdks() {
    return Jdk.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void child_startedInACall_joinsItsTrace(Jdk jdk) throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      ObservedRun run = ObservedRun.of("family", family(jdk, receiver), receiver);

      assertThat(run.result().stdout())
          .isEqualTo(
              """
              jinja2: exit 0, environment unchanged true
              jinja2: exit 0, environment unchanged true
              """);
      assertThat(Files.readString(directory.resolve("inherit.out")))
          .startsWith("{ACME_SECRET=kept}\n");
      assertThat(Files.readString(directory.resolve("edit.out")))
          .startsWith("{ACME_COLOUR=green}\n");
      assertChild(run, "inherit", "child-plain");
      assertChild(run, "edit", "child-green");
      assertThat(run.ledger())
          .extracting(line -> line.text("trace_id"))
          .containsExactly("flow-7", "flow-7", "flow-7", "flow-7");
    }
  }

  @Test
  void child_propagationOff_hasATraceOfItsOwn() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      ForkedJvm jvm =
          ForkedJvm.in(directory)
              .fast()
              .property("weft.propagation.child-processes", "false")
              .application(Parent.class, childCommand(Jdk.current(), receiver));

      ObservedRun run = ObservedRun.of("strangers", jvm, receiver);

      assertThat(run.spans()).hasSize(4).allMatch(ReceivedSpan::isRoot);
    }
  }

  private static void assertChild(ObservedRun run, String parentId, String childId) {
    ReceivedSpan parent = run.span(parentId);
    ReceivedSpan child = run.span(childId);
    assertThat(List.of(child.traceId(), child.parentSpanId()))
        .isEqualTo(List.of(parent.traceId(), parent.spanId()));
  }

  private ForkedJvm family(Jdk jdk, OtlpReceiver receiver) {
    return ForkedJvm.in(directory)
        .on(jdk)
        .fast()
        .environment("CHORA_TRACE_ID", "flow-7")
        .environment("ACME_SECRET", "kept")
        .application(Parent.class, childCommand(jdk, receiver));
  }

  private String[] childCommand(Jdk jdk, OtlpReceiver receiver) {
    return ForkedJvm.in(directory)
        .on(jdk)
        .fast()
        .exportingTo(receiver)
        .application(Child.class)
        .command()
        .toArray(String[]::new);
  }
}
