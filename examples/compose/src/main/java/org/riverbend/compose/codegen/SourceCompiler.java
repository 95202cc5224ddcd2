package org.riverbend.compose.codegen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.riverbend.compose.generate.GenerationException;

/** Compiles one class in memory and loads it; nothing is written to disk. */
final class SourceCompiler {
  private static final List<String> OPTIONS = List.of("--release", "17", "-proc:none");

  private SourceCompiler() {}

  static Class<?> compile(String className, String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new GenerationException("No Java compiler here: run the composer with a JDK");
    }
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    try (JavaFileManager files = new MemoryFiles(compiler, classes)) {
      List<JavaFileObject> units = List.of(new Source(className, source));
      if (!compiler.getTask(null, files, problems, OPTIONS, null, units).call()) {
        throw new GenerationException(className + " does not compile: " + first(problems));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return load(className, classes);
  }

  private static String first(DiagnosticCollector<JavaFileObject> problems) {
    Diagnostic<? extends JavaFileObject> problem = problems.getDiagnostics().get(0);
    return "line " + problem.getLineNumber() + ": " + problem.getMessage(Locale.ENGLISH);
  }

  private static Class<?> load(String className, Map<String, ByteArrayOutputStream> classes) {
    try {
      return new MemoryLoader(classes).loadClass(className);
    } catch (ClassNotFoundException e) {
      throw new GenerationException("The compiler made no class " + className, e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes;

    MemoryFiles(JavaCompiler compiler, Map<String, ByteArrayOutputStream> classes) {
      super(compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8));
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      URI name = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
      return new SimpleJavaFileObject(name, kind) {
        @Override
        public OutputStream openOutputStream() {
          return classes.computeIfAbsent(className, key -> new ByteArrayOutputStream());
        }
      };
    }
  }

  private static final class MemoryLoader extends ClassLoader {
    private final Map<String, ByteArrayOutputStream> classes;

    MemoryLoader(Map<String, ByteArrayOutputStream> classes) {
      super(SourceCompiler.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      ByteArrayOutputStream code = classes.get(name);
      if (code == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, code.toByteArray(), 0, code.size());
    }
  }
}
