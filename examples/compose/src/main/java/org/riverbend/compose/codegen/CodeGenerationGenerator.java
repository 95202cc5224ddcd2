package org.riverbend.compose.codegen;

import com.palantir.javapoet.JavaFile;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.riverbend.compose.config.ContentConfig;
import org.riverbend.compose.generate.GenerationContext;
import org.riverbend.compose.generate.GenerationException;
import org.riverbend.compose.generate.GeneratorStrategy;

/**
 * Writes a Java class, compiles it and runs it, so that no listing is handed out that does not
 * work. The content is the listing and what the compiled class returned.
 */
public final class CodeGenerationGenerator implements GeneratorStrategy {
  private static final Map<String, Program> PROGRAMS =
      List.of(new RatingProgram(), new ReadingProgram(), new ArchiveClientProgram()).stream()
          .collect(Collectors.toMap(Program::name, Function.identity()));

  @Override
  public String type() {
    return "code_generation";
  }

  @Override
  public String generate(ContentConfig config, GenerationContext context) {
    Program program = PROGRAMS.get(config.source());
    if (program == null) {
      throw new GenerationException("Unknown program: " + config.source());
    }
    JavaFile source = program.source(context);
    Class<?> compiled =
        SourceCompiler.compile(
            source.packageName() + "." + source.typeSpec().name(), source.toString());
    return page(config, source, answer(program, compiled, context));
  }

  private static String answer(Program program, Class<?> compiled, GenerationContext context) {
    try {
      return program.demonstrate(compiled, context);
    } catch (ReflectiveOperationException e) {
      throw new GenerationException("The class of '" + program.name() + "' does not run", e);
    }
  }

  private static String page(ContentConfig config, JavaFile source, String answer) {
    Object introduction = config.variables().getOrDefault("introduction", config.title() + ".");
    return String.join(
        "\n",
        introduction.toString().strip(),
        "",
        "```java",
        source.toString().strip(),
        "```",
        "",
        "Compiled and run by the desk, it answers:",
        "",
        "```text",
        answer.strip(),
        "```",
        "");
  }
}
