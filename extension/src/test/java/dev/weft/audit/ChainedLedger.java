package dev.weft.audit;

import static java.util.Objects.requireNonNull;

import dev.weft.audit.file.AuditFiles;
import dev.weft.audit.file.Forcing;
import dev.weft.audit.key.KeyFiles;
import dev.weft.audit.key.PublicKeys;
import dev.weft.audit.key.SigningKey;
import dev.weft.ledger.LedgerFile;
import dev.weft.line.LineEncoder;
import dev.weft.registry.EventType;
import dev.weft.registry.Registry;
import dev.weft.segment.Rotation;
import dev.weft.sink.Signer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ledger of governance with its chain, written as the agent writes it. */
final class ChainedLedger {

  static final Instant AT = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final EventType DECISION = requireNonNull(Registry.event("policy.decision"));

  final Path file;
  final AuditFiles files;
  final List<String> problems = new ArrayList<>();
  private final LedgerFile ledger;
  private final @Nullable Signer signer;

  private ChainedLedger(
      Path file,
      @Nullable Path heads,
      @Nullable SigningKey key,
      @Nullable Path keyFile,
      long maxBytes,
      @Nullable Forcing forcing) {
    this.file = file;
    this.files = AuditFiles.of(file, heads);
    this.signer = key == null ? null : new Signer(key);
    Clock clock = Clock.fixed(AT, ZoneOffset.UTC);
    Chain chain = new Chain(file, heads, key, keyFile, clock, problems::add);
    if (forcing != null) {
      chain.forced(forcing);
    }
    Rotation.Listener listener = (path, failure) -> problems.add(failure.toString());
    this.ledger =
        maxBytes == Long.MAX_VALUE
            ? LedgerFile.open(file, chain)
            : LedgerFile.open(file, Rotation.of(maxBytes, null, listener), chain);
  }

  static ChainedLedger at(Path file) {
    return new ChainedLedger(file, null, null, null, Long.MAX_VALUE, null);
  }

  /** Becomes a segment before it is longer. */
  static ChainedLedger rotating(Path file, long maxBytes) {
    return new ChainedLedger(file, null, null, null, maxBytes, null);
  }

  /** The same, forced to the disk. */
  static ChainedLedger forced(Path file, long maxBytes, Forcing forcing) {
    return new ChainedLedger(file, null, null, null, maxBytes, forcing);
  }

  static ChainedLedger at(Path file, Path heads) {
    return new ChainedLedger(file, heads, null, null, Long.MAX_VALUE, null);
  }

  /** Signed with a key that {@link KeyFiles} made. */
  static ChainedLedger signed(Path file, Path keyFile, String id)
      throws IOException, GeneralSecurityException {
    return new ChainedLedger(
        file, null, SigningKey.load(keyFile, id), keyFile, Long.MAX_VALUE, null);
  }

  /** Appends decisions whose correlation ids begin with the name. */
  ChainedLedger write(String name, int count) throws IOException {
    for (int i = 1; i <= count; i++) {
      write(name + "-" + i, "actor-" + i % 3, "session-" + i % 2);
    }
    return this;
  }

  void write(String correlation, String actor, String session) throws IOException {
    @Nullable Object[] values = new Object[DECISION.fields().size()];
    set(values, "correlation.correlation_id", correlation);
    set(values, "actor.actor_id", actor);
    set(values, "actor.session_id", session);
    if (signer != null) {
      signer.sign(DECISION, AT.toEpochMilli(), values, LineEncoder.withAllFields());
    }
    ledger.append(DECISION, AT.toEpochMilli(), values, LineEncoder.withAllFields());
  }

  Verification verify() throws IOException {
    return new ChainVerifier(file, files.head(), null).verify();
  }

  Verification verify(Path keys) throws IOException {
    return new ChainVerifier(file, files.head(), new PublicKeys(keys)).verify();
  }

  List<String> lines() throws IOException {
    return Files.readAllLines(file);
  }

  private static void set(@Nullable Object[] values, String path, String value) {
    values[requireNonNull(DECISION.field(path)).index()] = value;
  }
}
