package acme.emitting;

import acme.content.ContentConfig;
import acme.content.GeneratorStrategy;
import dev.weft.chora.ContentGeneratedEvent;
import dev.weft.chora.Status;
import dev.weft.event.EventEmitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** An application that emits its own events: {@code Emitting <file> <file that cannot be}. */
public final class Emitting {

  private Emitting() {}

  public static void main(String... files) throws IOException {
    GeneratorStrategy generator = new ReportGenerator(new EventEmitter(files[0]));
    System.out.println(generator.generate(new ContentConfig("outer", () -> "text"), Map.of()));
    try {
      emit(new EventEmitter(files[1]), "lost");
    } catch (IOException e) {
      System.out.println("IOException");
    }
    System.out.println(new EventEmitter(files[0]).readEvents("explicit").size());
  }

  private static void emit(EventEmitter emitter, String id) throws IOException {
    emitter.emit(
        ContentGeneratedEvent.builder()
            .contentConfigId(id)
            .generatorType("report")
            .status(Status.SUCCESS)
            .durationMs(7)
            .traceId("explicit")
            .build());
  }

  private record ReportGenerator(EventEmitter emitter) implements GeneratorStrategy {

    @Override
    public String type() {
      return "report";
    }

    @Override
    public String generate(ContentConfig config, Map<String, Object> context) {
      try {
        emit(emitter, "emitted");
        return config.source().get();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
