package dev.weft.agent;

import static org.assertj.core.api.Assertions.assertThat;

import acme.content.Lifecycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weft's own senders of the packaged agent, with upstream's settings for TLS and compression. */
class OtlpSecurityIT {
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

  @TempDir Path directory;

  @BeforeEach
  void setUp() throws IOException {
    write("authority.pem", AUTHORITY.certificatePem());
    write("client.pem", CLIENT.certificatePem());
    write("client-key.pem", CLIENT.privateKeyPkcs8Pem());
    write("headers", "authorization = Bearer first\n");
  }

  @Test
  void endpoint_thatAsksForACertificate_getsCompressedRequestsWithTheHeadersOfTheFile() {
    try (OtlpReceiver receiver = OtlpReceiver.mutual(0, certificates(SERVER))) {
      JvmResult result = application(receiver).run();

      assertThat(result.messages()).hasSize(1);
      assertThat(receiver.logs()).hasSize(3);
      assertThat(receiver.spans()).isNotEmpty();
      assertThat(receiver.points()).isNotEmpty();
      assertThat(receiver.headers())
          .allSatisfy(
              headers -> {
                assertThat(headers.get("Authorization")).containsExactly("Bearer first");
                assertThat(headers.get("Content-Encoding")).containsExactly("gzip");
              });
    }
  }

  @Test
  void endpoint_thatIsNotTrusted_isOneWarning_andGetsAllOnceItIs() {
    int port;
    try (OtlpReceiver receiver = OtlpReceiver.mutual(0, certificates(STRANGER))) {
      port = receiver.port();
      JvmResult result = application(receiver).run();

      assertThat(result.exitCode()).isZero();
      assertThat(result.ledger()).hasSize(3);
      assertThat(receiver.headers()).isEmpty();
      assertThat(result.messages())
          .filteredOn(line -> line.contains("WARN"))
          .singleElement()
          .asString()
          .contains(receiver.endpoint());
    }
    try (OtlpReceiver receiver = OtlpReceiver.mutual(port, certificates(SERVER))) {
      application(receiver).run();

      assertThat(receiver.logs()).hasSize(6);
    }
  }

  private ForkedJvm application(OtlpReceiver receiver) {
    return ForkedJvm.in(directory)
        .fast()
        .exportingTo(receiver)
        .property("otel.exporter.otlp.certificate", path("authority.pem"))
        .property("otel.exporter.otlp.client.certificate", path("client.pem"))
        .property("otel.exporter.otlp.client.key", path("client-key.pem"))
        .property("otel.exporter.otlp.compression", "gzip")
        .property("weft.otlp.headers-file", path("headers"))
        .application(Lifecycle.class, "linger", "3000");
  }

  private static HandshakeCertificates certificates(HeldCertificate server) {
    return new HandshakeCertificates.Builder()
        .heldCertificate(server)
        .addTrustedCertificate(AUTHORITY.certificate())
        .build();
  }

  private String path(String name) {
    return directory.resolve(name).toString();
  }

  private void write(String name, String text) throws IOException {
    Path file = Files.writeString(directory.resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
