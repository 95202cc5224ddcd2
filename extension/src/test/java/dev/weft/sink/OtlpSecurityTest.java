package dev.weft.sink;

import static dev.weft.sink.OtlpEndpoint.Way;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weft.config.OtlpConfig;
import dev.weft.wire.HeadersFile;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Upstream's settings for TLS, compression and headers, and our file of headers. */
class OtlpSecurityTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).build();
  private static final HeldCertificate SERVER =
      new HeldCertificate.Builder()
          .addSubjectAlternativeName("localhost")
          .signedBy(AUTHORITY)
          .build();
  private static final HeldCertificate CLIENT =
      new HeldCertificate.Builder().commonName("weft").signedBy(AUTHORITY).build();
  private static final HeldCertificate STRANGER =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();

  private final WeftLog log = new WeftLog();
  private final Path directory;
  private final Path headers;
  private final Map<String, String> settings = new HashMap<>();
  private @Nullable OpenTelemetrySdk sdk;

  OtlpSecurityTest(@TempDir Path directory) {
    this.directory = directory;
    this.headers = directory.resolve("headers");
  }

  @BeforeEach
  void setUp() throws IOException {
    settings.put("otel.traces.exporter", "none");
    settings.put("otel.metrics.exporter", "none");
    settings.put("otel.blrp.schedule.delay", "20");
    settings.put(
        "otel.exporter.otlp.certificate", pem("authority.pem", AUTHORITY.certificatePem()));
    Files.writeString(headers, "# rotated\nauthorization = Bearer first\n\nx-tenant=a=b\n");
    Files.setPosixFilePermissions(headers, PosixFilePermissions.fromString("rw-------"));
  }

  @AfterEach
  void tearDown() {
    if (sdk != null) {
      sdk.close();
    }
    log.close();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void mutualTls_gzip_andHeadersOfBothKinds_reachTheEndpoint(Way way) throws IOException {
    HandshakeCertificates certificates =
        new HandshakeCertificates.Builder()
            .heldCertificate(SERVER)
            .addTrustedCertificate(AUTHORITY.certificate())
            .build();
    try (OtlpEndpoint endpoint = new OtlpEndpoint(way).tls(certificates, true).start()) {
      settings.put(
          "otel.exporter.otlp.client.certificate", pem("client.pem", CLIENT.certificatePem()));
      settings.put("otel.exporter.otlp.client.key", pem("client.key", CLIENT.privateKeyPkcs8Pem()));
      settings.put("otel.exporter.otlp.compression", "gzip");
      settings.put("otel.exporter.otlp.headers", "x-static=yes");
      exportTo(endpoint, way);

      emit("event-1");

      await().atMost(SOON).until(() -> endpoint.taken.equals(List.of("event-1")));
      RecordedRequest request = endpoint.requests.get(0);
      assertThat(requireNonNull(request.getHandshake()).peerPrincipal()).hasToString("CN=weft");
      assertThat(isGzip(request, way)).isTrue();
      assertThat(request.getHeaders().get("x-static")).isEqualTo("yes");
      assertThat(request.getHeaders().get("user-agent")).startsWith("OTel-OTLP-Exporter-Java/");
      assertThat(request.getHeaders().get("authorization")).isEqualTo("Bearer first");
      assertThat(request.getHeaders().get("x-tenant")).isEqualTo("a=b");
      assertThat(log.lines()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void certificate_thatIsNotTrusted_keepsEverythingUntilItIs_andIsSaidOnce(Way way)
      throws IOException {
    HandshakeCertificates wrong =
        new HandshakeCertificates.Builder().heldCertificate(STRANGER).build();
    HandshakeCertificates right =
        new HandshakeCertificates.Builder().heldCertificate(SERVER).build();
    try (OtlpEndpoint endpoint = new OtlpEndpoint(way).tls(wrong, false).start()) {
      exportTo(endpoint, way);

      emit("event-1");
      await().atMost(SOON).until(() -> !log.lines().isEmpty());
      endpoint.stop();
      endpoint.tls(right, false).start();

      await().atMost(SOON).until(() -> endpoint.taken.equals(List.of("event-1")));
      await().atMost(SOON).until(() -> log.lines().size() == 2);
      assertThat(log.lines().get(0)).contains(endpoint.origin(), "check", "certificate");
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void headersFile_thatChanges_isReadAgain_andNeverLogged(Way way) throws IOException {
    try (OtlpEndpoint endpoint = new OtlpEndpoint(way).start()) {
      exportTo(endpoint, way);

      emit("event-1");
      await().atMost(SOON).until(() -> endpoint.taken.size() == 1);
      rewriteHeaders("authorization=Bearer second");
      emit("event-2");
      await().atMost(SOON).until(() -> endpoint.taken.size() == 2);
      Files.delete(headers);
      emit("event-3");
      await().atMost(SOON).until(() -> endpoint.taken.size() == 3);

      assertThat(endpoint.requests)
          .extracting(request -> request.getHeaders().get("authorization"))
          .containsExactly("Bearer first", "Bearer second", "Bearer second");
      assertThat(log.lines()).singleElement().asString().contains(headers.toString(), "readable");
      assertThat(log.lines().toString()).doesNotContain("Bearer");
    }
  }

  @Test
  void headersFile_thatOthersCanRead_isSaid() throws IOException {
    Files.setPosixFilePermissions(headers, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(new HeadersFile(headers).get()).hasSize(2);

    assertThat(log.lines())
        .singleElement()
        .asString()
        .endsWith("can be read by others -> chmod 600");
  }

  @Test
  void headersFile_withALineThatIsNoHeader_isSaidWithItsNumberAlone() throws IOException {
    rewriteHeaders("good=1\nsecret without a sign\nbad name=2\nbad-value=\u0007\n=3");

    assertThat(new HeadersFile(headers).get()).isEqualTo(Map.of("good", "1"));

    assertThat(log.lines()).singleElement().asString().contains("line 2").doesNotContain("secret");
  }

  private void rewriteHeaders(String text) throws IOException {
    FileTime before = Files.getLastModifiedTime(headers);
    Files.writeString(headers, text);
    Files.setLastModifiedTime(headers, FileTime.fromMillis(before.toMillis() + 1000));
  }

  private static boolean isGzip(RecordedRequest request, Way way) {
    ByteString body = requireNonNull(request.getBody());
    int from = way == Way.GRPC ? 5 : 0;
    return (body.getByte(from) & 0xff) == 0x1f && (body.getByte(from + 1) & 0xff) == 0x8b;
  }

  private String pem(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content).toString();
  }

  private void exportTo(OtlpEndpoint endpoint, Way way) {
    settings.put("otel.exporter.otlp.protocol", way == Way.HTTP ? "http/protobuf" : "grpc");
    settings.put("otel.exporter.otlp.endpoint", endpoint.origin());
    OtlpExporters exporters =
        new OtlpExporters(
            new OtlpConfig(directory.resolve("buffer"), 1_000_000, Duration.ofSeconds(2), headers),
            Duration.ofMillis(500),
            Duration.ofMillis(100));
    sdk =
        AutoConfiguredOpenTelemetrySdk.builder()
            .disableShutdownHook()
            .setComponentLoader(new WithoutTheAgent())
            .addPropertiesSupplier(() -> settings)
            .addLogRecordExporterCustomizer((exporter, config) -> exporters.buffered(exporter))
            .build()
            .getOpenTelemetrySdk();
  }

  /** On the class path of this test are services of the agent that work in it alone. */
  private static final class WithoutTheAgent implements ComponentLoader {
    private final ComponentLoader all =
        ComponentLoader.forClassLoader(OtlpSecurityTest.class.getClassLoader());

    @Override
    public <T> Iterable<T> load(Class<T> type) {
      return ComponentLoader.loadList(all, type).stream()
          .filter(service -> service.getClass().getName().startsWith("io.opentelemetry."))
          .filter(service -> !service.getClass().getName().contains(".javaagent."))
          .toList();
    }
  }

  private void emit(String event) {
    requireNonNull(sdk).getLogsBridge().get("test").logRecordBuilder().setEventName(event).emit();
  }
}
