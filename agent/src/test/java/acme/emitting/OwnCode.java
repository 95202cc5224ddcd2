package acme.emitting;

import dev.weft.chora.ContentGeneratedEvent;
import dev.weft.chora.Status;
import dev.weft.event.EventEmitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.ConsoleHandler;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/** Logs, locks and emits on several threads: {@code OwnCode <file>}. */
public final class OwnCode {
  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final Logger LOGGER = Logger.getLogger("acme");
  private static int locked;

  private OwnCode() {}

  public static void main(String... files) {
    LOGGER.setUseParentHandlers(false);
    LOGGER.addHandler(new ConsoleHandler());
    EventEmitter emitter = new EventEmitter(files[0]);
    IntStream.range(0, 400)
        .parallel()
        .forEach(
            i -> {
              LOGGER.info("logged " + i);
              count();
              emit(emitter, "emitted-" + i);
            });
    System.out.println(locked == 400 ? "done" : "not locked");
  }

  private static void count() {
    LOCK.lock();
    try {
      locked++;
    } finally {
      LOCK.unlock();
    }
  }

  private static void emit(EventEmitter emitter, String id) {
    try {
      emitter.emit(
          ContentGeneratedEvent.builder()
              .contentConfigId(id)
              .generatorType("own")
              .status(Status.SUCCESS)
              .durationMs(1)
              .build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
