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
import java.util.jar.JarOutputStream;

/**
 * Makes the extension a part of the agent, at build time: what the agent would do to each class of
 * an extension while it starts is done once, by the agent's own code. Arguments: the upstream jar,
 * the extension's jar, the jar to write, the list to write of upstream's entries that it replaces.
 */
final class EmbedExtension {
  private static final String SERVICES = "META-INF/services/";

  private EmbedExtension() {}

  public static void main(String[] arguments) throws IOException {
    List<String> replaced = new ArrayList<>();
    try (JarFile upstream = new JarFile(arguments[0]);
        JarFile extension = new JarFile(arguments[1]);
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(Path.of(arguments[2])))) {
      for (JarEntry entry : extension.stream().filter(one -> !one.isDirectory()).toList()) {
        String name = entry.getName();
        if (name.endsWith(".class")) {
          out.putNextEntry(new JarEntry("inst/" + name.replaceFirst("class$", "classdata")));
          new RemappingUrlConnection(null, extension, entry).getInputStream().transferTo(out);
        } else if (name.startsWith(SERVICES)) {
          out.putNextEntry(new JarEntry("inst/" + name));
          out.write(services(upstream.getJarEntry("inst/" + name), upstream));
          copy(extension, entry, out);
          replaced.add("inst/" + name);
        } else if (!name.equals(JarFile.MANIFEST_NAME)) {
          out.putNextEntry(new JarEntry(name.startsWith("META-INF/") ? name : "inst/" + name));
          copy(extension, entry, out);
        }
      }
    }
    Files.write(Path.of(arguments[3]), replaced);
  }

  /** Those of upstream; its lists need not end with a line break. */
  private static byte[] services(JarEntry list, JarFile upstream) throws IOException {
    if (list == null) {
      return new byte[0];
    }
    try (InputStream in = upstream.getInputStream(list)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return (text.stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8);
    }
  }

  private static void copy(JarFile jar, JarEntry entry, JarOutputStream out) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      in.transferTo(out);
    }
  }
}
