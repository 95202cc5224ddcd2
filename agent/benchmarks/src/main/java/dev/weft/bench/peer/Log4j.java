package dev.weft.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;
import org.apache.logging.log4j.message.ObjectMessage;

/** Log4j 2: a rolling file with the JSON template layout, flushed after every event. */
final class Log4j implements Peer {
  private static final String TEMPLATE =
      "{\"timestamp\":{\"$resolver\":\"timestamp\"},"
          + "\"event\":{\"$resolver\":\"message\",\"stringified\":false}}";

  private final Path file;
  private final LoggerContext context;
  private final Logger logger;
  private final Map<String, Object> fields = Event.fields();

  Log4j(Path file, LoggerContext context) {
    this.file = file;
    ConfigurationBuilder<BuiltConfiguration> builder =
        ConfigurationBuilderFactory.newConfigurationBuilder();
    builder.add(
        builder
            .newAppender("file", "RollingFile")
            .addAttribute("fileName", file.toString())
            .addAttribute("filePattern", file + ".%i")
            .add(builder.newLayout("JsonTemplateLayout").addAttribute("eventTemplate", TEMPLATE))
            .addComponent(
                builder.newComponent("SizeBasedTriggeringPolicy").addAttribute("size", "100GB")));
    builder.add(builder.newRootLogger(Level.INFO).add(builder.newAppenderRef("file")));
    this.context = context;
    context.start(builder.build());
    this.logger = context.getLogger("bench");
  }

  @Override
  public void emit() {
    logger.info(new ObjectMessage(fields));
  }

  @Override
  public void close() {
    context.stop(1, TimeUnit.MINUTES);
  }

  @Override
  public long kept() throws IOException {
    return Lines.in(file);
  }
}
