package dev.weft.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weft.archive.SegmentKeys;
import dev.weft.audit.AccessLog;
import dev.weft.audit.ChainVerifier;
import dev.weft.audit.LedgerEraser;
import dev.weft.audit.LedgerEraser.Erasure;
import dev.weft.audit.Subject;
import dev.weft.audit.Verification;
import dev.weft.audit.key.KeyFiles;
import dev.weft.audit.key.PublicKeys;
import dev.weft.audit.key.SigningKey;
import dev.weft.ledger.LedgerFile;
import dev.weft.line.LineReader;
import dev.weft.line.LineResult;
import dev.weft.segment.Segment;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
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
  private final Console console;
  private final AccessLog access;

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
    Verification result =
        new ChainVerifier(
                file, head, keys == null ? null : new PublicKeys(keys), codecs(encryptionKey))
            .verify();
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
    log(file, "verify", arguments("--head", head, "--keys", keys), result.lines(), Map.of());
    return result.ok() ? Commands.OK : Commands.BROKEN;
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
    if (encryption != null) {
      SegmentKeys.generate(encryption);
      console.out().println("-Dweft.ledger.encryption.key-file=" + encryption);
    }
    if (directory == null || id == null) {
      if (encryption == null || directory != null || id != null) {
        throw new IllegalStateException(
            "nothing to make -> --signing DIR --id ID, or --encryption FILE");
      }
      return Commands.OK;
    }
    if (!KeyFiles.isId(id)) {
      throw new IllegalStateException("'" + id + "' -> use letters, digits, '.', '_' and '-'");
    }
    Path secret = KeyFiles.generate(directory, id);
    console.out().println("-Dweft.signing.key-file=" + secret + " -Dweft.signing.key-id=" + id);
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
    boolean complete = true;
    for (Path file : files) {
      List<Segment> segments = Segments.of(file);
      if (segments.isEmpty() && !Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      for (Segment segment : segments) {
        if (encryptionKey == null && segment.suffixes().contains(Segments.ENCRYPTED)) {
          complete = false;
          console
              .err()
              .println(
                  "weft: "
                      + segment.file()
                      + " is encrypted; nothing was erased in it -> --encryption-key-file");
        } else {
          say(
              file,
              eraser.eraseSegment(file, segment.name(), head, codecs(encryptionKey)),
              eraser,
              reason);
        }
      }
      if (Files.exists(file)) {
        say(file, eraser.erase(file, head, codecs(encryptionKey)), eraser, reason);
      }
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
    if (!Files.exists(file) && Segments.files(file).isEmpty()) {
      throw new NoSuchFileException(file.toString());
    }
    Deque<String> kept = new ArrayDeque<>();
    long lines = 0;
    try (LineReader reader = open(file, keyFile)) {
      for (LineResult line = reader.next(); line != null; line = reader.next()) {
        byte[] bytes = reader.bytes();
        if (bytes == null) {
          String place = file + ":" + line.lineNumber();
          console.err().println("weft: " + place + " is longer than a line may be");
          continue;
        }
        String text = new String(bytes, UTF_8).strip();
        lines++;
        if (last == null) {
          console.out().println(text);
        } else {
          kept.add(text);
          if (kept.size() > last) {
            kept.remove();
          }
        }
      }
    }
    kept.forEach(console.out()::println);
    long told = last == null ? lines : kept.size();
    log(file, "read", arguments("--last", last, "--key-file", keyFile), told, Map.of());
    return Commands.OK;
  }

  private static LineReader open(Path file, @Nullable Path keyFile) throws IOException {
    if (file.toString().endsWith(SegmentCodec.GZIP.suffix())) {
      return new LineReader(new GZIPInputStream(Files.newInputStream(file)));
    }
    LedgerFile.recover(file);
    return LineReader.open(file, codecs(keyFile));
  }

  private static List<SegmentCodec> codecs(@Nullable Path keyFile) {
    return keyFile == null ? List.of(SegmentCodec.GZIP) : SegmentKeys.codecs(keyFile);
  }

  private void say(Path ledger, Erasure done, LedgerEraser eraser, @Nullable String reason) {
    console
        .out()
        .println(
            done.file() + ": " + done.erased().size() + " of " + done.lines() + " lines erased");
    if (!done.mentioned().isEmpty()) {
      console
          .out()
          .println("  the id is also in other fields, which stay: lines " + done.mentioned());
    }
    Map<String, Object> more = new LinkedHashMap<>(eraser.fingerprint());
    more.put("lines_erased", done.erased());
    more.put("reason", reason == null ? "" : reason);
    log(ledger, "erase", List.of(String.valueOf(done.file())), done.lines(), more);
  }

  private void log(
      Path file, String tool, List<String> arguments, long lines, Map<String, ?> more) {
    try {
      access.append(file, tool, arguments, lines, more);
    } catch (IOException e) {
      console.err().println("weft: this use is not in the access log: " + e.getMessage());
    }
  }

  private static SigningKey key(Path file, String id) throws IOException {
    try {
      return SigningKey.load(file, id);
    } catch (GeneralSecurityException noKey) {
      throw new IllegalStateException(file + " is no Ed25519 key", noKey);
    }
  }

  private static List<String> arguments(@Nullable Object... namesAndValues) {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        arguments.add(namesAndValues[i] + "=" + namesAndValues[i + 1]);
      }
    }
    return arguments;
  }
}
