package dev.weft.bench.peer;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.exporter.internal.otlp.logs.LogsRequestMarshaler;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The OpenTelemetry SDK: the batch processor with its defaults, and OTLP JSON to a file. */
final class OtlpJson implements Peer {
  private final OutputStream out;
  private final AtomicLong exported = new AtomicLong();
  private final SdkLoggerProvider provider;
  private final Logger logger;
  private final Attributes attributes =
      Attributes.builder()
          .put("chora.trace_id", Event.TRACE_ID)
          .put("chora.status", Event.STATUS)
          .put("chora.content_config_id", Event.CONTENT)
          .put("chora.generator_type", Event.GENERATOR)
          .put("chora.duration_ms", Event.DURATION_MS)
          .build();

  OtlpJson(Path file) throws IOException {
    out = new BufferedOutputStream(new FileOutputStream(file.toFile(), true), 1 << 16);
    provider =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(BatchLogRecordProcessor.builder(exporter()).build())
            .build();
    logger = provider.get("bench");
  }

  /** A line holds a batch, so records are counted. */
  private LogRecordExporter exporter() {
    return new LogRecordExporter() {
      @Override
      public CompletableResultCode export(Collection<LogRecordData> records) {
        try {
          LogsRequestMarshaler.create(records).writeJsonTo(out);
          out.write('\n');
          out.flush();
          exported.addAndGet(records.size());
          return CompletableResultCode.ofSuccess();
        } catch (IOException failed) {
          return CompletableResultCode.ofExceptionalFailure(failed);
        }
      }

      @Override
      public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
      }

      @Override
      public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
      }
    };
  }

  @Override
  public void emit() {
    logger
        .logRecordBuilder()
        .setEventName("chora.content_generated")
        .setSeverity(Severity.INFO)
        .setAllAttributes(attributes)
        .emit();
  }

  @Override
  public void close() throws IOException {
    provider.shutdown().join(1, TimeUnit.MINUTES);
    out.close();
  }

  @Override
  public long kept() {
    return exported.get();
  }
}
