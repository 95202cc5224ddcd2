import io.opentelemetry.javaagent.tooling.RemappingUrlConnection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Makes the extension a part of the agent, at build time: what the agent would do to each class of
 * an extension while it starts is done once, by the agent's own code. Arguments: the upstream jar,
 * the extension's jar, the directory to write to. Beside {@code inst/} it gets a list of upstream's
 * entries that are replaced, {@code replaced.txt}.
 */
final class EmbedExtension {
  private static final String SERVICES = "META-INF/services/";

  private EmbedExtension() {}

  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[2]);
    List<String> replaced = new ArrayList<>();
    try (JarFile upstream = new JarFile(arguments[0]);
        JarFile extension = new JarFile(arguments[1])) {
      for (JarEntry entry : extension.stream().filter(one -> !one.isDirectory()).toList()) {
        String name = entry.getName();
        if (name.endsWith(".class")) {
          write(
              out.resolve("inst").resolve(name.replaceFirst("class$", "classdata")),
              new RemappingUrlConnection(null, extension, entry).getInputStream().readAllBytes());
        } else if (name.startsWith(SERVICES)) {
          JarEntry before = upstream.getJarEntry("inst/" + name);
          String services = before == null ? "" : text(upstream, before).stripTrailing() + "\n";
          write(
              out.resolve("inst").resolve(name),
              (services + text(extension, entry)).getBytes(StandardCharsets.UTF_8));
          replaced.add("inst/" + name);
        } else if (!name.equals(JarFile.MANIFEST_NAME)) {
          write(
              out.resolve(name.startsWith("META-INF/") ? "" : "inst").resolve(name),
              extension.getInputStream(entry).readAllBytes());
        }
      }
    }
    Files.write(out.resolve("replaced.txt"), replaced);
  }

  private static String text(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
