package dev.weft.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The headers that go with every OTLP request, one {@code name=value} a line, read again when the
 * file has changed, so that tokens can rotate. Asked on the threads that export. While the file
 * cannot be read the last headers stay. What it holds is never logged.
 */
public final class HeadersFile implements Supplier<Map<String, String>> {
  private static final Logger LOGGER = Logger.getLogger("dev.weft");

  private final Path file;
  private Map<String, String> headers = Map.of();
  private @Nullable State seen;
  private boolean complained;

  private record State(FileTime changed, long size, @Nullable Object key) {}

  /** Reads the file for the first time; says it if others may read it too. */
  public HeadersFile(Path file) {
    this.file = file;
    get();
    hintAtMode();
  }

  @Override
  public synchronized Map<String, String> get() {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      State state = new State(found.lastModifiedTime(), found.size(), found.fileKey());
      if (!state.equals(seen)) {
        headers = parse();
        seen = state;
      }
    } catch (IOException | SecurityException unreadable) {
      complain(
          "cannot be read (" + unreadable.getClass().getSimpleName() + ")", "make it readable");
    }
    return headers;
  }

  private Map<String, String> parse() throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    int number = 0;
    for (String raw : Files.readAllLines(file)) {
      number++;
      String line = raw.strip();
      int equals = line.indexOf('=');
      String name = line.substring(0, Math.max(0, equals)).strip();
      String value = line.substring(equals + 1).strip();
      if (isHeader(name, value)) {
        found.put(name, value);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        complain("has no header in line " + number, "write name=value, in visible ASCII");
      }
    }
    return Map.copyOf(found);
  }

  /** What a sender takes; it would throw at anything else. */
  private static boolean isHeader(String name, String value) {
    return !name.isEmpty()
        && name.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ':')
        && value.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }

  private void hintAtMode() {
    try {
      Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
      if (mode.contains(PosixFilePermission.GROUP_READ)
          || mode.contains(PosixFilePermission.OTHERS_READ)) {
        complain("can be read by others", "chmod 600");
      }
    } catch (IOException | UnsupportedOperationException noPosix) {
      // nothing to say
    }
  }

  private void complain(String what, String remedy) {
    if (!complained) {
      complained = true;
      LOGGER.warning("weft: weft.otlp.headers-file " + file + " " + what + " -> " + remedy);
    }
  }
}
