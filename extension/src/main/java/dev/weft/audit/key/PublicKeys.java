package dev.weft.audit.key;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.weft.ledger.LedgerPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public keys that an auditor trusts: a directory with one {@code ID.pem} a key. A file that is
 * there and holds no key is an {@link UncheckedIOException} that names it: nothing can be said then
 * about what that key has signed. For one thread.
 */
public final class PublicKeys {
  private final Path directory;
  private final Map<String, @Nullable PublicKey> known = new HashMap<>();

  public PublicKeys(Path directory) {
    this.directory = directory;
  }

  /** Whether there is a key with that name. */
  public boolean knows(String id) {
    return key(id) != null;
  }

  /** Whether the signature is that of the text by the key with that name. */
  public boolean verifies(String id, String text, String signature) {
    PublicKey key = key(id);
    if (key == null || !signature.startsWith(SigningKey.PREFIX)) {
      return false;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(signature.substring(SigningKey.PREFIX.length()));
      Signature verifying = Signature.getInstance("Ed25519");
      verifying.initVerify(key);
      verifying.update(text.getBytes(StandardCharsets.UTF_8));
      return verifying.verify(bytes);
    } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
      return false;
    }
  }

  private @Nullable PublicKey key(String id) {
    if (!known.containsKey(id)) {
      known.put(id, load(id));
    }
    return known.get(id);
  }

  private @Nullable PublicKey load(String id) {
    Path file = directory.resolve(LedgerPath.safe(id) + ".pem");
    if (!KeyFiles.isId(id) || !Files.isRegularFile(file) || KeyFiles.isSecret(file)) {
      return null;
    }
    try {
      if (!file.toRealPath(NOFOLLOW_LINKS).endsWith(id + ".pem")) {
        return null; // a file system that takes another spelling for the same name
      }
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(SigningKey.pem(file)));
    } catch (IOException unreadable) {
      String why = "the public key " + file + " cannot be read: " + unreadable.getMessage();
      throw new UncheckedIOException(new IOException(why, unreadable));
    } catch (GeneralSecurityException noKey) {
      String why = file + " is no public Ed25519 key -> copy the one that keygen made";
      throw new UncheckedIOException(new IOException(why, noKey));
    }
  }
}
