package dev.weft.audit.key;

import dev.weft.ledger.LedgerPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two files of a signing key: {@code ID.private.pem} for the agent, {@code ID.pem} for all. */
public final class KeyFiles {
  private static final String PRIVATE = ".private.pem";
  private static final String PUBLIC = ".pem";

  private KeyFiles() {}

  /**
   * Makes a new key in a directory.
   *
   * @return the private key's file, which only its owner can read
   * @throws FileAlreadyExistsException if there is a key with that name
   */
  public static Path generate(Path directory, String id) throws IOException {
    Files.createDirectories(directory);
    KeyPair keys = newPair();
    Path secret = directory.resolve(id + PRIVATE);
    Path open = directory.resolve(id + PUBLIC);
    if (Files.exists(open)) {
      throw new FileAlreadyExistsException(open.toString());
    }
    write(secret, "PRIVATE KEY", keys.getPrivate().getEncoded(), "rw-------");
    write(open, "PUBLIC KEY", keys.getPublic().getEncoded(), "rw-r--r--");
    return secret;
  }

  /** Whether a key can have that name: it becomes the name of files. */
  public static boolean isId(String id) {
    return !id.isEmpty() && LedgerPath.safe(id).equals(id);
  }

  /** Whether a file is named as a private key: none of the keys that are trusted. */
  static boolean isSecret(Path file) {
    return file.toString().endsWith(PRIVATE);
  }

  /**
   * Refuses a directory that can hold no keys that an auditor trusts.
   *
   * @throws IOException saying that there is no such directory, or no public key in it
   */
  public static void requirePublic(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new IOException("there is no directory " + directory);
    }
    try (Stream<Path> files = Files.list(directory)) {
      if (files.noneMatch(file -> file.toString().endsWith(PUBLIC) && !isSecret(file))) {
        throw new IOException("there is no public key in " + directory + " -> copy ID.pem there");
      }
    }
  }

  /** The key with another name beside a private key, or null if there is none that can be read. */
  public static @Nullable SigningKey beside(Path secret, String id) {
    Path file = secret.resolveSibling(LedgerPath.safe(id) + PRIVATE);
    try {
      return Files.isReadable(file) ? SigningKey.load(file, id) : null;
    } catch (IOException | GeneralSecurityException unreadable) {
      return null;
    }
  }

  private static KeyPair newPair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new LinkageError("every JDK from 15 on has Ed25519", impossible);
    }
  }

  private static void write(Path file, String what, byte[] der, String permissions)
      throws IOException {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    String pem = "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n";
    Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
            }
            : new FileAttribute<?>[0];
    // With its permissions from the first moment on.
    try (SeekableByteChannel out = Files.newByteChannel(file, options, attributes)) {
      out.write(ByteBuffer.wrap(pem.getBytes(StandardCharsets.US_ASCII)));
    }
  }
}
