package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import acme.shop.Shop;
import dev.weft.agent.Signals.ReceivedSpan;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weaves methods of every kind by a user's rules. */
class WeavingIT {

  private static final Path RULES = Path.of("target/test-classes/rules/shop.yaml").toAbsolutePath();

  @TempDir Path directory;
  private ForkedJvm jvm;

  @BeforeEach
  void shop() {
    jvm =
        ForkedJvm.in(directory)
            .fast()
            .property("weft.rules", RULES.toString())
            .application(Shop.class);
  }

  @ParameterizedTest
  @MethodSource("dev.weft.agent.Jdk#all")
  void methods_ofEveryKind_areWoven(Jdk jdk) {
    JvmResult plain = ForkedJvm.in(directory).on(jdk).withoutAgent().application(Shop.class).run();

    JvmResult result = jvm.on(jdk).run();

    assertThat(result.stdout()).isEqualTo(plain.stdout());
    assertThat(result.ledger())
        .extracting(LedgerLine::id)
        .containsExactly(
            "constructor",
            "static",
            "private",
            "default",
            "default-of-lambda",
            "refused",
            "accepted",
            "own-future");
  }

  @Test
  void failure_fromTheReturnedValue_isAnErrorWithItsMessage() {
    JvmResult result = jvm.run();

    assertThat(result.ledger())
        .filteredOn(line -> line.id().equals("refused"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.text("status")).isEqualTo("error");
              assertThat(line.text("error_message")).isEqualTo("no stock");
            });
  }

  @Test
  void rules_thatNeverMatched_sayWhyWhenTheJvmEnds() {
    JvmResult result = jvm.run();

    assertThat(result.messages())
        .filteredOn(message -> message.contains("shop/"))
        .satisfiesExactlyInAnyOrder(
            nowhere ->
                assertThat(nowhere)
                    .contains(
                        "shop.yaml:39: rule shop/nowhere matched no class that was loaded"
                            + " -> compare match.types"),
            nearly ->
                assertThat(nearly)
                    .contains(
                        "shop.yaml:42: rule shop/nearly fits [acme.shop.Shop$Till], but none of"
                            + " their methods -> compare match.methods"));
  }

  @Test
  void workflow_whenOptedIn_hasItsTwoEvents() {
    JvmResult result =
        jvm.property(
                "weft.opt-in", "chora/workflow.run,chora.workflow_started,chora.workflow_completed")
            .run();

    assertThat(result.ledger())
        .filteredOn(line -> line.eventType().startsWith("chora.workflow"))
        .extracting(line -> line.eventType() + " " + line.text("workflow_id"))
        .containsExactly("chora.workflow_started weekly", "chora.workflow_completed weekly");
  }

  @Test
  void traceparent_besideChoraTraceId_decidesTheTraceAndTheLineKeepsItsId() {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      JvmResult result =
          jvm.exportingTo(receiver)
              .environment("TRACEPARENT", "00-" + trace + "-b7ad6b7169203331-01")
              .environment("CHORA_TRACE_ID", "workflow-7")
              .run();

      assertThat(receiver.spans()).extracting(ReceivedSpan::traceId).containsOnly(trace);
      assertThat(result.ledger())
          .hasSize(8)
          .extracting(line -> line.text("trace_id"))
          .containsOnly("workflow-7");
    }
  }

  @Test
  void attributeLimits_ofTheSdk_stillHold() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      jvm.exportingTo(receiver).property("otel.attribute.value.length.limit", "3").run();

      assertThat(receiver.logs())
          .hasSize(8)
          .allSatisfy(
              log -> assertThat(log.attributes().get("chora.generator_type")).isEqualTo("sho"));
    }
  }
}
