package dev.weft.collector;

import dev.weft.collector.wire.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A certificate authority of a test with a server and a client, and a token, as PEM files. */
final class Certificates {
  private static final String PASSWORD = "changeit";

  private final Path directory;

  Certificates(Path directory) {
    this.directory = directory;
    make("ca", "-ext", "bc:c");
    keytool("-exportcert", "-rfc", "-alias", "ca", "-keystore", "ca.p12", "-file", "ca.pem");
    signed("server", "-ext", "san=ip:127.0.0.1");
    signed("client", "-ext", "eku=clientAuth");
    Text.write(directory.resolve("token"), "a-token-of-this-test");
  }

  /** What {@code agent.yaml} and {@code gateway.yaml} ask for. */
  Map<String, String> environment() {
    return Map.of(
        "COLLECTOR_TLS", directory.toString(),
        "COLLECTOR_TOKEN_FILE", directory.resolve("token").toString());
  }

  Path directory() {
    return directory;
  }

  private void make(String name, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("-genkeypair", "-alias", name, "-dname", "CN=" + name, "-keyalg", "EC"));
    arguments.addAll(List.of("-keystore", name + ".p12", "-storetype", "PKCS12"));
    arguments.addAll(List.of(more));
    keytool(arguments.toArray(String[]::new));
  }

  private void signed(String name, String... more) {
    make(name);
    keytool("-certreq", "-alias", name, "-keystore", name + ".p12", "-file", name + ".csr");
    List<String> arguments =
        new ArrayList<>(
            List.of("-gencert", "-rfc", "-alias", "ca", "-keystore", "ca.p12", "-infile"));
    arguments.addAll(List.of(name + ".csr", "-outfile", name + ".pem"));
    arguments.addAll(List.of(more));
    keytool(arguments.toArray(String[]::new));
    Text.write(directory.resolve(name + ".key"), privateKey(name));
  }

  private String privateKey(String name) {
    try (InputStream file = Files.newInputStream(directory.resolve(name + ".p12"))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(file, PASSWORD.toCharArray());
      byte[] key = store.getKey(name, PASSWORD.toCharArray()).getEncoded();
      return "-----BEGIN PRIVATE KEY-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
          + "\n-----END PRIVATE KEY-----\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keytool(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    for (String argument : arguments) {
      boolean isFile = argument.matches(".*\\.(p12|pem|csr)");
      command.add(isFile ? directory.resolve(argument).toString() : argument);
    }
    command.addAll(List.of("-storepass", PASSWORD));
    Program.run(directory.resolve("keytool.log"), Map.of(), command.toArray(String[]::new));
  }
}
