package dev.weft.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.kfm.KfmAttributes;
import dev.weft.line.LineEncoder;
import dev.weft.process.CanonicalJson;
import dev.weft.registry.EventType;
import dev.weft.registry.Field;
import dev.weft.registry.Generated;
import dev.weft.registry.Registry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignerTest {
  private static final Pattern SIGNATURE =
      Pattern.compile(
          ",\"signature\":\\{\"algo\":\"ed25519\",\"key_id\":\"k1\",\"sig\":\"(.*?)\"}");

  private final Path directory;
  private final KeyPair keys;

  SignerTest(@TempDir Path directory) throws GeneralSecurityException {
    this.directory = directory;
    this.keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  @Test
  void governanceEvent_isSigned_andAChangedByteBreaksIt() throws Exception {
    String line = written("policy.decision", Signer.load(pem(), "k1"));

    Matcher matcher = SIGNATURE.matcher(line);
    assertThat(matcher.find()).as(line).isTrue();
    String text = requireNonNull(matcher.group(1));
    byte[] signature = Base64.getDecoder().decode(text.substring("base64:".length()));
    String payload = matcher.replaceFirst("");
    assertThat(signature).hasSize(64);
    assertThat(verifies(payload, signature)).isTrue();
    assertThat(verifies(payload.replace("req_1", "req_2"), signature)).isFalse();
  }

  @Test
  void otherEvent_isNotSigned() throws Exception {
    assertThat(written("ui.action", Signer.load(pem(), "k1"))).doesNotContain("signature");
  }

  @Test
  void keyThatCannotBeRead_isOneMessage_andEventsGoUnsigned() throws Exception {
    try (WeftLog log = new WeftLog()) {
      Path broken = Files.writeString(directory.resolve("broken.pem"), "no key");

      Signer none = Signer.load(broken, "k1");

      assertThat(none).isNull();
      assertThat(log.lines()).hasSize(1);
      assertThat(log.lines().get(0)).contains("broken.pem").contains("ledger keygen");
      assertThat(written("policy.decision", none)).doesNotContain("signature");
    }
  }

  @Test
  void event_whoseTextsAreCut_goesUnsigned_whichIsSaidOnce() throws Exception {
    try (WeftLog log = new WeftLog()) {
      Signer signer = requireNonNull(Signer.load(pem(), "k1"));
      EventType type = requireNonNull(Registry.event("policy.decision"));
      Field signature = requireNonNull(Signer.field(type, Generated.SIGNATURE));
      @Nullable Object[] values = new Object[type.fields().size()];
      values[requireNonNull(type.field("correlation.correlation_id")).index()] = "req_1";
      values[requireNonNull(type.field("run.pipeline")).index()] = "x".repeat(2_000_000);

      signer.sign(type, 0, values, LineEncoder.withAllFields());
      signer.sign(type, 0, values, LineEncoder.withAllFields());

      assertThat(values[signature.index()]).isNull();
      assertThat(log.lines())
          .containsExactly(
              "WARNING weft: policy.decision is too long to be signed; it is written without a"
                  + " signature");
    }
  }

  @Test
  void signature_isInBothLedgers_andInWhatOtherExportersGet() throws Exception {
    Path file = directory.resolve("events.ndjson");
    Path second = directory.resolve("governance.ndjson");
    Ledgers ledgers =
        PatientLedgers.of(
            Map.of("kfm", file.toString(), "kfm.governance", second.toString()), Set.of());
    LedgerExporter exporter =
        new LedgerExporter(ledgers, new LedgerReport(), Signer.load(pem(), "k1"));
    InMemoryLogRecordExporter memory = InMemoryLogRecordExporter.create();
    Attributes attributes;

    try (SdkLoggerProvider sdk =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(new LedgerProcessor(exporter, ledgers))
            .addLogRecordProcessor(SimpleLogRecordProcessor.create(memory))
            .build()) {
      sdk.get("test")
          .logRecordBuilder()
          .setEventName("policy.decision")
          .setAttribute(KfmAttributes.CORRELATION_CORRELATION_ID, "req_1")
          .setAttribute(KfmAttributes.SIGNATURE_KEY_ID, "of the emitter")
          .emit();
      attributes = memory.getFinishedLogRecordItems().get(0).getAttributes();
    }

    String line = Files.readString(file).strip();
    Matcher matcher = SIGNATURE.matcher(line);
    assertThat(matcher.find()).as(line).isTrue();
    String text = requireNonNull(matcher.group(1));
    assertThat(second).hasContent(line);
    assertThat(attributes.get(KfmAttributes.SIGNATURE_SIG)).isEqualTo(text);
    assertThat(attributes.get(KfmAttributes.SIGNATURE_KEY_ID)).isEqualTo("k1");
    assertThat(attributes.get(KfmAttributes.SIGNATURE_ALGO)).isEqualTo("ed25519");
    assertThat(
            verifies(
                matcher.replaceFirst(""),
                Base64.getDecoder().decode(text.substring("base64:".length()))))
        .isTrue();
  }

  private String written(String name, @Nullable Signer signer) throws IOException {
    EventType type = requireNonNull(Registry.event(name));
    @Nullable Object[] values = new Object[type.fields().size()];
    values[requireNonNull(type.field("correlation.correlation_id")).index()] = "req_1";
    Path file = directory.resolve(name + ".ndjson");
    Ledgers ledgers = PatientLedgers.of(Map.of("kfm", file.toString()), Set.of());
    LedgerExporter exporter = new LedgerExporter(ledgers, new LedgerReport(), signer);
    new LedgerProcessor(exporter, ledgers)
        .write(type, Instant.parse("2026-01-02T03:04:05Z"), values, false);
    return Files.readString(file).strip();
  }

  private boolean verifies(String payload, byte[] signature) throws GeneralSecurityException {
    Signature verifying = Signature.getInstance("Ed25519");
    verifying.initVerify(keys.getPublic());
    verifying.update(CanonicalJson.ofJson(payload).getBytes(UTF_8));
    return verifying.verify(signature);
  }

  private Path pem() throws IOException {
    String base64 = Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
    return Files.writeString(
        directory.resolve("key.pem"),
        "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
  }
}
