package org.riverbend.compose.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.lang.reflect.Method;
import java.time.LocalDateTime;
import java.util.StringJoiner;
import javax.lang.model.element.Modifier;
import org.riverbend.compose.gauge.Reading;
import org.riverbend.compose.generate.GenerationContext;

/** The record with which partners read a line of the daily level file. */
final class ReadingProgram implements Program {
  private static final ClassName TYPE = ClassName.get("org.riverbend.handout", "GaugeReading");

  @Override
  public String name() {
    return "reading-parser";
  }

  @Override
  public JavaFile source(GenerationContext context) {
    TypeSpec type =
        TypeSpec.recordBuilder(TYPE)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("One line of the daily level file; times are UTC.\n")
            .recordConstructor(
                MethodSpec.constructorBuilder()
                    .addParameter(ParameterSpec.builder(String.class, "station").build())
                    .addParameter(LocalDateTime.class, "observedAt")
                    .addParameter(double.class, "levelM")
                    .build())
            .addMethod(parse())
            .build();
    return JavaFile.builder(TYPE.packageName(), type)
        .indent("  ")
        .skipJavaLangImports(true)
        .build();
  }

  private static MethodSpec parse() {
    return MethodSpec.methodBuilder("parse")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addParameter(String.class, "line")
        .returns(TYPE)
        .addStatement("String[] cells = line.split($S)", ",")
        .beginControlFlow("if (cells.length < 3)")
        .addStatement(
            "throw new $T($S + line)", IllegalArgumentException.class, "not a level line: ")
        .endControlFlow()
        .addStatement(
            "return new $T(cells[0], $T.parse(cells[1]), Double.parseDouble(cells[2]))",
            TYPE,
            LocalDateTime.class)
        .build();
  }

  @Override
  public String demonstrate(Class<?> compiled, GenerationContext context)
      throws ReflectiveOperationException {
    Method parse = compiled.getMethod("parse", String.class);
    StringJoiner lines = new StringJoiner("\n");
    for (Reading reading : context.gauges().readings().subList(0, 3)) {
      String line = reading.stationId() + "," + reading.observedAt() + "," + reading.levelM();
      lines.add(line + " -> " + parse.invoke(null, line));
    }
    return lines.toString();
  }
}
