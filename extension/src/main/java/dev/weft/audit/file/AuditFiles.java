package dev.weft.audit.file;

import dev.weft.segment.Segments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files beside a ledger.
 *
 * @param ledger absolute
 * @param chain one entry a line of the ledger
 * @param lock what the writers of ledger and chain hold
 * @param head how far the chain has come
 * @param access who read the ledger with Weft's tools
 */
public record AuditFiles(Path ledger, Path chain, Path lock, Path head, Path access) {

  /** The files of a ledger whose head is beside it. */
  public static AuditFiles of(Path ledger) {
    return of(ledger, null);
  }

  /** The files of a ledger whose head is at the same path below another directory. */
  public static AuditFiles of(Path ledger, @Nullable Path heads) {
    Path file = ledger.toAbsolutePath().normalize();
    Path root = file.getRoot();
    Path below = root == null ? file : root.relativize(file);
    return new AuditFiles(
        file,
        with(file, ".chain"),
        with(file, ".chain.lock"),
        with(heads == null ? file : heads.resolve(below.toString()), ".head"),
        with(file, ".access"));
  }

  public AuditFiles withHead(Path other) {
    return new AuditFiles(ledger, chain, lock, other, access);
  }

  /** Whether the ledger has lines, in its file or in segments. */
  public boolean hasLines() throws IOException {
    boolean inFile = Files.exists(ledger) && Files.size(ledger) > 0;
    return inFile || !Segments.of(ledger).isEmpty();
  }

  private static Path with(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
