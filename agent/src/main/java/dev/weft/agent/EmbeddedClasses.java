package dev.weft.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the agent for the command line, where no agent runs: those that the jar keeps from
 * applications, and of the rest only what these need, the agent's renamed OpenTelemetry API.
 */
final class EmbeddedClasses extends ClassLoader {
  private static final String ROOT = "inst/";
  private static final String SHARED = "io.opentelemetry.javaagent.";

  private final ClassLoader jar;

  /**
   * @param jar what finds the entries of the agent's jar
   */
  EmbeddedClasses(ClassLoader jar) {
    super(ClassLoader.getSystemClassLoader().getParent());
    this.jar = jar;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String entry = ROOT + name.replace('.', '/') + ".classdata";
    try (InputStream in = jar.getResourceAsStream(entry)) {
      if (in != null) {
        byte[] code = bytes(in);
        return defineClass(name, code, 0, code.length);
      }
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
    if (name.startsWith(SHARED)) {
      return jar.loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    return jar.getResource(ROOT + name);
  }

  private static byte[] bytes(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      bytes.write(buffer, 0, read);
    }
    return bytes.toByteArray();
  }
}
