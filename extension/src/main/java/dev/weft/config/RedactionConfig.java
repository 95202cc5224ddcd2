package dev.weft.config;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * What is found in values, and what becomes of it.
 *
 * @param hashKey what {@link Mode#HASH} and keyed hashes of rules are made with; null for a key
 *     that only this process has
 * @param addresses which IP addresses count as personal
 * @param allow names of values, fields and attributes that are left as they are
 * @param deny whole names whose values are always taken out
 * @param patterns what else is looked for, by the name of its kind
 * @param closed whether what should be found is not known in full: then no text may pass
 */
public record RedactionConfig(
    Mode mode,
    @Nullable SecretKey hashKey,
    Addresses addresses,
    Set<String> allow,
    List<Pattern> deny,
    Map<String, Pattern> patterns,
    boolean closed) {

  /** What was written could be used in full. */
  public RedactionConfig(
      Mode mode,
      @Nullable SecretKey hashKey,
      Addresses addresses,
      Set<String> allow,
      List<Pattern> deny,
      Map<String, Pattern> patterns) {
    this(mode, hashKey, addresses, allow, deny, patterns, false);
  }

  /** What stands in the place of a find. */
  public enum Mode {
    /** Its kind. */
    MASK,
    /** Its kind and a keyed hash, so that equal finds can be told to be equal. */
    HASH,
    /** Nothing. */
    DROP
  }

  /** Which IP addresses are found. */
  public enum Addresses {
    KEEP,
    /** Those that the whole internet can reach. */
    PUBLIC,
    ALL
  }

  /** What holds when nothing is set. */
  public static final RedactionConfig DEFAULT =
      new RedactionConfig(
          Mode.MASK,
          null,
          Addresses.PUBLIC,
          Set.of("network.peer.address", "network.local.address", "server.address"),
          List.of(),
          Map.of());
}
