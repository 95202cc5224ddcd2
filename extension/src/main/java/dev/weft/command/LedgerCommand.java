package dev.weft.command;

import dev.weft.archive.SegmentKeys;
import dev.weft.audit.AccessLog;
import dev.weft.audit.ChainVerifier;
import dev.weft.audit.LedgerEraser;
import dev.weft.audit.LedgerEraser.Erasure;
import dev.weft.audit.Subject;
import dev.weft.audit.Verification;
import dev.weft.audit.file.AuditFiles;
import dev.weft.audit.file.SegmentParts;
import dev.weft.audit.key.KeyFiles;
import dev.weft.audit.key.PublicKeys;
import dev.weft.audit.key.SigningKey;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ledger ...}: what an auditor and a data protection officer do with ledgers. */
@Command(
    name = "ledger",
    description = "Verify, read and erase in ledgers; make keys.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class LedgerCommand {

  /** In the first entry of a use, which is there before anything is read. */
  private static final Map<String, String> BEGINS = Map.of("state", "begins");

  private final Console console;
  private final AccessLog access;
  private boolean unloggedIsSaid;

  LedgerCommand(Console console) {
    this.console = console;
    this.access = new AccessLog(console.clock(), console.user());
  }

  @Command(
      name = "verify",
      description =
          "Compare a ledger with its chain and signatures; exit code 1 if it was changed.",
      mixinStandardHelpOptions = true)
  int verify(
      @Parameters(paramLabel = "FILE", description = "The ledger.") Path file,
      @Option(
              names = "--head",
              paramLabel = "FILE",
              description = "The head of the chain, if it is not beside the ledger.")
          @Nullable Path head,
      @Option(
              names = "--keys",
              paramLabel = "DIR",
              description = "The public keys that are trusted, each as ID.pem.")
          @Nullable Path keys,
      @Option(
              names = "--encryption-key-file",
              paramLabel = "FILE",
              description = "The key of encrypted segments.")
          @Nullable Path encryptionKey)
      throws IOException {
    if (!Files.exists(AuditFiles.of(file).chain())) { // else a ledger that is gone is a finding
      requireLedger(file);
    }
    if (keys != null) {
      KeyFiles.requirePublic(keys);
    }
    List<SegmentCodec> codecs = codecs(encryptionKey);
    List<String> arguments =
        arguments(
            List.of(file), "--head", head, "--keys", keys, "--encryption-key-file", encryptionKey);
    log(file, "verify", arguments, 0, BEGINS);
    PublicKeys trusted = keys == null ? null : new PublicKeys(keys);
    Verification result = verify(file, new ChainVerifier(file, head, trusted, codecs));
    log(file, "verify", arguments, result.lines(), Map.of());
    print(file, result);
    return result.ok() ? Commands.OK : Commands.BROKEN;
  }

  private static Verification verify(Path file, ChainVerifier verifier) throws IOException {
    try {
      return verifier.verify();
    } catch (FileSystemException named) {
      throw named;
    } catch (IOException failure) {
      String why = file + " cannot be verified: " + Commands.inWords(failure);
      throw new IOException(why + " -> 'ledger read' names what cannot be read", failure);
    }
  }

  private void print(Path file, Verification result) {
    console
        .out()
        .println(
            file
                + ": "
                + result.lines()
                + " lines, "
                + result.entries()
                + " entries: "
                + (result.ok() ? "OK" : "CHANGED"));
    result.findings().forEach(finding -> console.out().println("  " + finding.message()));
    new TreeMap<>(result.signed())
        .forEach((key, lines) -> console.out().println("  " + key + " signed " + lines + " lines"));
    result.notes().forEach(note -> console.out().println("  note: " + note));
  }

  @Command(
      name = "keygen",
      description =
          "Make a signing key: ID.private.pem for the agent, ID.pem for everybody; or the key of"
              + " encrypted segments.",
      mixinStandardHelpOptions = true)
  int keygen(
      @Option(
              names = "--signing",
              paramLabel = "DIR",
              description = "The directory of the two files.")
          @Nullable Path directory,
      @Option(
              names = "--id",
              paramLabel = "ID",
              description = "The name of the key in signatures; a new one for each key.")
          @Nullable String id,
      @Option(
              names = "--encryption",
              paramLabel = "FILE",
              description = "The file of a key for segments.")
          @Nullable Path encryption)
      throws IOException {
    if ((directory == null) != (id == null)) {
      throw new IllegalStateException("--signing DIR and --id ID belong together");
    }
    if (directory == null && encryption == null) {
      throw new IllegalStateException(
          "nothing to make -> --signing DIR --id ID, or --encryption FILE");
    }
    if (id != null && !KeyFiles.isId(id)) {
      throw new IllegalStateException("'" + id + "' -> use letters, digits, '.', '_' and '-'");
    }
    if (encryption != null && Files.exists(encryption)) { // before the other key is made
      throw new FileAlreadyExistsException(encryption.toString());
    }
    if (directory != null && id != null) {
      Path secret = KeyFiles.generate(directory, id);
      console.out().println("-Dweft.signing.key-file=" + secret + " -Dweft.signing.key-id=" + id);
    }
    if (encryption != null) {
      SegmentKeys.generate(encryption);
      console.out().println("-Dweft.ledger.encryption.key-file=" + encryption);
    }
    return Commands.OK;
  }

  @Command(
      name = "erase",
      description = "Blank the lines of one person in ledgers and their closed segments.",
      mixinStandardHelpOptions = true)
  int erase(
      @Parameters(arity = "1..*", paramLabel = "FILE", description = "The ledgers.")
          List<Path> files,
      @Option(
              names = "--subject",
              required = true,
              paramLabel = "ID",
              description = "The id of the actor or of the session.")
          String subject,
      @Option(
              names = "--field",
              paramLabel = "PATH",
              description = "A field that holds the id, beside those marked as personal.")
          @Nullable List<String> fields,
      @Option(names = "--reason", paramLabel = "TEXT", description = "For the record.")
          @Nullable String reason,
      @Option(
              names = "--head",
              paramLabel = "FILE",
              description = "The head of the chain, if it is not beside the ledger.")
          @Nullable Path head,
      @Option(
              names = "--key-file",
              paramLabel = "FILE",
              description = "The private key that signs the record; needed where lines are signed.")
          @Nullable Path keyFile,
      @Option(names = "--key-id", paramLabel = "ID", description = "The name of that key.")
          @Nullable String keyId,
      @Option(
              names = "--encryption-key-file",
              paramLabel = "FILE",
              description = "The key of encrypted segments.")
          @Nullable Path encryptionKey)
      throws IOException {
    if (subject.isBlank() || (keyFile == null) != (keyId == null)) {
      throw new IllegalStateException(
          subject.isBlank() ? "--subject is blank" : "--key-file and --key-id belong together");
    }
    if (head != null && files.size() > 1) {
      throw new IllegalStateException("--head belongs to one FILE");
    }
    SigningKey key = keyFile == null || keyId == null ? null : key(keyFile, keyId);
    LedgerEraser eraser =
        new LedgerEraser(
            Subject.of(subject, fields == null ? Set.of() : Set.copyOf(fields)),
            access.user(),
            reason == null ? "" : reason,
            key,
            console.clock());
    for (Path file : files) {
      requireLedger(file);
    }
    List<SegmentCodec> codecs = codecs(encryptionKey);
    // Without --subject: entries have it as a hash.
    List<String> arguments =
        arguments(
            files,
            "--field",
            fields,
            "--reason",
            reason,
            "--head",
            head,
            "--key-file",
            keyFile,
            "--key-id",
            keyId,
            "--encryption-key-file",
            encryptionKey);
    boolean complete = true;
    for (Path file : files) {
      log(file, "erase", arguments, 0, BEGINS);
      LedgerErasing erasing =
          new LedgerErasing(
              console,
              eraser,
              file,
              head,
              codecs,
              done -> log(file, arguments, done, eraser, reason));
      complete &= erasing.erase();
    }
    return complete ? Commands.OK : Commands.BROKEN;
  }

  @Command(
      name = "read",
      description = "Print the lines of a ledger, those of its segments first.",
      mixinStandardHelpOptions = true)
  int read(
      @Parameters(paramLabel = "FILE", description = "The ledger, or a closed segment.") Path file,
      @Option(names = "--last", paramLabel = "N", description = "Only the last lines.")
          @Nullable Integer last,
      @Option(
              names = {"--key-file", "--encryption-key-file"},
              paramLabel = "FILE",
              description = "The key of encrypted segments.")
          @Nullable Path keyFile)
      throws IOException {
    if (last != null && last < 1) {
      throw new IllegalStateException(
          "--last " + last + " -> give a number from 1 on, or leave it out for all lines");
    }
    requireLedger(file);
    LedgerReading reading = new LedgerReading(console, file, codecs(keyFile));
    List<String> arguments = arguments(List.of(file), "--last", last, "--key-file", keyFile);
    log(file, "read", arguments, 0, BEGINS);
    try {
      return reading.print(last) ? Commands.OK : Commands.USAGE;
    } finally {
      log(file, "read", arguments, reading.printed(), Map.of());
    }
  }

  /** Before a use is logged beside a file that is not there. */
  private static void requireLedger(Path file) throws IOException {
    if (!Files.exists(file) && Segments.files(file).isEmpty()) {
      throw new NoSuchFileException(file.toString());
    }
  }

  private static List<SegmentCodec> codecs(@Nullable Path keyFile) throws IOException {
    return keyFile == null ? List.of(SegmentCodec.GZIP) : SegmentKeys.codecs(keyFile);
  }

  private void log(
      Path file,
      List<String> arguments,
      Erasure done,
      LedgerEraser eraser,
      @Nullable String reason) {
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("file", String.valueOf(done.file()));
    more.putAll(eraser.fingerprint());
    more.put("lines_erased", done.erased());
    more.put("reason", reason == null ? "" : reason);
    log(file, "erase", arguments, done.lines(), more);
  }

  /** A use of a segment is logged with those of its ledger. */
  private void log(
      Path file, String tool, List<String> arguments, long lines, Map<String, ?> more) {
    Path ledger = SegmentParts.ledgerOf(file);
    try {
      access.append(ledger == null ? file : ledger, tool, arguments, lines, more);
    } catch (IOException e) {
      if (!unloggedIsSaid) {
        unloggedIsSaid = true;
        console.err().println("weft: this use is not in the access log: " + e.getMessage());
      }
    }
  }

  private static SigningKey key(Path file, String id) throws IOException {
    try {
      return SigningKey.load(file, id);
    } catch (GeneralSecurityException noKey) {
      throw new IllegalStateException(file + " is no Ed25519 key", noKey);
    }
  }

  /** What a command was told. Of keys their files, whose contents are nobody's business. */
  private static List<String> arguments(List<Path> files, @Nullable Object... options) {
    List<String> arguments = new ArrayList<>();
    files.forEach(file -> arguments.add(file.toString()));
    for (int i = 0; i < options.length; i += 2) {
      Object value = options[i + 1];
      if (value instanceof List<?> values) {
        for (Object one : values) {
          arguments.add(options[i] + "=" + one);
        }
      } else if (value != null) {
        arguments.add(options[i] + "=" + value);
      }
    }
    return arguments;
  }
}
