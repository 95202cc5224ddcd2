package org.riverbend.compose.assemble;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.riverbend.compose.config.ArtifactConfig;
import org.riverbend.compose.config.Catalog;
import org.riverbend.compose.config.SectionConfig;

/** Assembles artifacts: all sections of one are made at the same time, then written in order. */
public final class ArtifactComposer {
  private final Catalog catalog;
  private final SectionWriter sectionWriter;
  private final ArtifactWriter artifactWriter;
  private final ExecutorService executor;

  public ArtifactComposer(
      Catalog catalog,
      SectionWriter sectionWriter,
      ArtifactWriter artifactWriter,
      ExecutorService executor) {
    this.catalog = catalog;
    this.sectionWriter = sectionWriter;
    this.artifactWriter = artifactWriter;
    this.executor = executor;
  }

  /**
   * Makes all sections and writes the artifact. An optional section that fails is left out.
   *
   * @throws AssemblyException when a required section fails, after all others have ended; nothing
   *     is written then
   */
  public AssembledArtifact assemble(ArtifactConfig artifact) {
    List<Future<Section>> pending =
        artifact.sections().stream()
            .map(SectionConfig::content)
            .map(catalog::content)
            .map(content -> executor.submit(() -> sectionWriter.write(content)))
            .toList();
    List<Section> finished = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (int i = 0; i < pending.size(); i++) {
      collect(artifact.sections().get(i), pending.get(i), finished, failures);
    }
    refuseIfRequired(failures, finished.size());
    List<LeftOut> leftOut = failures.stream().map(Failure::leftOut).toList();
    Path outputPath = artifactWriter.write(artifact, finished, leftOut);
    return new AssembledArtifact(artifact.id(), outputPath, finished, leftOut);
  }

  private static void collect(
      SectionConfig section,
      Future<Section> pending,
      List<Section> finished,
      List<Failure> failures) {
    try {
      finished.add(pending.get());
    } catch (ExecutionException e) {
      failures.add(new Failure(section, e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssemblyException("Interrupted while waiting for sections", finished.size(), e);
    }
  }

  private static void refuseIfRequired(List<Failure> failures, int finished) {
    for (Failure failure : failures) {
      if (failure.section().required()) {
        throw new AssemblyException(
            String.format(
                "Failed to generate required content '%s': %s",
                failure.section().content(), failure.reason()),
            finished,
            failure.cause());
      }
    }
  }

  private record Failure(SectionConfig section, Throwable cause) {
    String reason() {
      return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    LeftOut leftOut() {
      return new LeftOut(section.content(), reason());
    }
  }
}
