package org.riverbend.compose;

import java.nio.file.Path;
import java.util.Map;
import org.riverbend.compose.config.Catalog;
import org.riverbend.compose.config.ContentConfig;
import org.riverbend.compose.config.InputFolder;
import org.riverbend.compose.gauge.GaugeDataReader;
import org.riverbend.compose.generate.GenerationContext;
import org.riverbend.compose.generate.GeneratorStrategy;

/** The desk's real input folder, for tests in all packages. */
public final class RiverbendInput {
  public static final InputFolder FOLDER = new InputFolder(Path.of("input"));
  public static final Catalog CATALOG = Catalog.read(FOLDER);

  private RiverbendInput() {}

  public static GenerationContext context() {
    return context(Map.of());
  }

  public static GenerationContext context(Map<String, String> environment) {
    return new GenerationContext(FOLDER, GaugeDataReader.read(FOLDER), environment);
  }

  public static ContentConfig content(String id) {
    return CATALOG.content(id);
  }

  /** The real content of that id, made by the given generator. */
  public static String generate(GeneratorStrategy generator, String id) {
    return generator.generate(content(id), context());
  }
}
