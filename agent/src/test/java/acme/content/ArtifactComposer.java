package acme.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** Assembles artifacts out of sections, on whatever threads the executor has. */
final class ArtifactComposer {
  private final GeneratorStrategy generator;
  private final Executor executor;
  private final Map<String, List<ContentConfig>> artifacts;

  ArtifactComposer(
      GeneratorStrategy generator, Executor executor, Map<String, List<ContentConfig>> artifacts) {
    this.generator = generator;
    this.executor = executor;
    this.artifacts = artifacts;
  }

  Path assemble(String artifactId) {
    List<CompletableFuture<String>> sections =
        artifacts.get(artifactId).stream().map(this::section).collect(Collectors.toList());
    String text = sections.stream().map(this::join).collect(Collectors.joining("\n"));
    return write(Path.of("output", artifactId + ".md"), text);
  }

  private CompletableFuture<String> section(ContentConfig config) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return generator.generate(config, Map.of());
          } catch (RuntimeException e) {
            throw new IllegalStateException(
                "Failed to generate required content '" + config.id() + "': " + e.getMessage(), e);
          }
        },
        executor);
  }

  private String join(CompletableFuture<String> section) {
    try {
      return section.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
