package dev.weft.agent;

import dev.weft.agent.Signals.ReceivedLog;
import dev.weft.agent.Signals.ReceivedPoint;
import dev.weft.agent.Signals.ReceivedSpan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An ended application with everything that left it. */
record ObservedRun(
    String name,
    JvmResult result,
    List<LedgerLine> ledger,
    List<ReceivedSpan> spans,
    List<ReceivedLog> logs,
    List<ReceivedPoint> points) {

  static ObservedRun of(String name, ForkedJvm jvm, OtlpReceiver receiver) {
    JvmResult result = jvm.exportingTo(receiver).run();
    return new ObservedRun(
        name, result, result.ledger(), chora(receiver.spans()), receiver.logs(), receiver.points());
  }

  /** Spans of calls; others come from upstream's instrumentations. */
  static List<ReceivedSpan> chora(List<ReceivedSpan> spans) {
    return spans.stream().filter(span -> span.scope().contains("chora")).toList();
  }

  LedgerLine line(String id) {
    return only(id, ledger.stream().filter(line -> line.id().equals(id)).toList());
  }

  ReceivedSpan span(String id) {
    return only(id, spans.stream().filter(span -> id.equals(idOf(span.attributes()))).toList());
  }

  ReceivedLog log(LedgerLine line) {
    return only(
        line.id(),
        logs.stream()
            .filter(log -> log.eventName().equals(line.eventType()))
            .filter(log -> line.id().equals(idOf(log.attributes())))
            .toList());
  }

  /** The id of the content or the artifact. */
  static @Nullable Object idOf(Map<String, Object> attributes) {
    Object content = attributes.get("chora.content_config_id");
    return content != null ? content : attributes.get("chora.artifact_config_id");
  }

  private <T> T only(String id, List<T> found) {
    if (found.size() != 1) {
      throw new AssertionError(
          found.size()
              + " instead of one for "
              + id
              + ": "
              + found
              + "\nstderr: "
              + result.stderr());
    }
    return found.get(0);
  }

  @Override
  public String toString() {
    return name;
  }
}
