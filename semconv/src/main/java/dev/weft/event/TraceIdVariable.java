package dev.weft.event;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The trace id that the environment gives to all events of a process. */
final class TraceIdVariable {

  private static final String NAME = "CHORA_TRACE_ID";
  private static final int RECOMMENDED_LENGTH = 200;
  private static final TraceIdVariable OF_PROCESS = new TraceIdVariable(System::getenv);
  private static final System.Logger LOGGER = System.getLogger(TraceIdVariable.class.getName());

  private final UnaryOperator<@Nullable String> environment;
  private final AtomicBoolean warned = new AtomicBoolean();

  TraceIdVariable(UnaryOperator<@Nullable String> environment) {
    this.environment = environment;
  }

  static TraceIdVariable ofProcess() {
    return OF_PROCESS;
  }

  /** The value as it is, however long; null if it is not set, empty or blank. */
  @Nullable String value() {
    String value = environment.apply(NAME);
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > RECOMMENDED_LENGTH && !warned.getAndSet(true)) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          "{0} has {1} characters; the documents ask for fewer than {2}. It is used as it is.",
          NAME,
          value.length(),
          RECOMMENDED_LENGTH);
    }
    return value;
  }
}
