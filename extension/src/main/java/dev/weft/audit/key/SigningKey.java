package dev.weft.audit.key;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * A private Ed25519 key and the name that signatures give it. Safe on any thread.
 *
 * @param id what signatures call it
 */
public record SigningKey(String id, PrivateKey key) {

  /** In front of the base64 text of a signature. */
  static final String PREFIX = "base64:";

  /**
   * Reads a PKCS#8 key from a PEM file.
   *
   * @throws IOException if the file cannot be read
   * @throws GeneralSecurityException if it holds no such key
   */
  public static SigningKey load(Path file, String id) throws IOException, GeneralSecurityException {
    byte[] der = pem(file);
    return new SigningKey(
        id, KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der)));
  }

  /** The signature of the text, as {@code base64:} and its bytes. */
  public String sign(String text) {
    try {
      Signature signing = Signature.getInstance("Ed25519");
      signing.initSign(key);
      signing.update(text.getBytes(StandardCharsets.UTF_8));
      return PREFIX + Base64.getEncoder().encodeToString(signing.sign());
    } catch (GeneralSecurityException impossible) {
      throw new LinkageError("every JDK from 15 on has Ed25519", impossible);
    }
  }

  /** Without the key, so that no message shows it. */
  @Override
  public String toString() {
    return id;
  }

  /** The bytes of a PEM file. */
  static byte[] pem(Path file) throws IOException, GeneralSecurityException {
    // Not Files.readString: its channel would be closed by an interrupt of an application thread.
    try (InputStream in = new FileInputStream(file.toFile())) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Base64.getDecoder().decode(text.replaceAll("-----[A-Z ]+-----|\\s", ""));
    } catch (IllegalArgumentException noBase64) {
      throw new GeneralSecurityException(file + " is no PEM file", noBase64);
    }
  }
}
