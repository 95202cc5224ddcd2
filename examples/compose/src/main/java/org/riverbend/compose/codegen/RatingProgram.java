package org.riverbend.compose.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.StringJoiner;
import javax.lang.model.element.Modifier;
import org.riverbend.compose.gauge.Rating;
import org.riverbend.compose.gauge.Station;
import org.riverbend.compose.generate.GenerationContext;

/** The rating curves of all stations as one class: from a level to a discharge. */
final class RatingProgram implements Program {

  @Override
  public String name() {
    return "rating-curves";
  }

  @Override
  public JavaFile source(GenerationContext context) {
    CodeBlock.Builder curves = CodeBlock.builder().beginControlFlow("return switch (station)");
    for (Rating rating : context.gauges().ratings()) {
      curves.addStatement(
          "case $S -> curve(level, $L, $L, $L)",
          rating.stationId(),
          rating.factor(),
          rating.zeroM(),
          rating.exponent());
    }
    curves.addStatement(
        "default -> throw new $T($S + station)",
        IllegalArgumentException.class,
        "no rating curve for ");
    curves.unindent().add("};\n");
    TypeSpec type =
        TypeSpec.classBuilder("RiverbendRatings")
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("Rating curves of the Riverbend network.\n")
            .addMethod(discharge(curves.build()))
            .addMethod(curve())
            .build();
    return JavaFile.builder("org.riverbend.handout", type)
        .indent("  ")
        .skipJavaLangImports(true)
        .build();
  }

  private static MethodSpec discharge(CodeBlock curves) {
    return MethodSpec.methodBuilder("discharge")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("Discharge in cubic metres a second at a level in metres over gauge zero.\n")
        .addParameter(String.class, "station")
        .addParameter(double.class, "level")
        .returns(double.class)
        .addCode(curves)
        .build();
  }

  private static MethodSpec curve() {
    return MethodSpec.methodBuilder("curve")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(double.class, "level")
        .addParameter(double.class, "factor")
        .addParameter(double.class, "zero")
        .addParameter(double.class, "exponent")
        .returns(double.class)
        .addStatement("return level <= zero ? 0 : factor * Math.pow(level - zero, exponent)")
        .build();
  }

  @Override
  public String demonstrate(Class<?> compiled, GenerationContext context)
      throws ReflectiveOperationException {
    Method discharge = compiled.getMethod("discharge", String.class, double.class);
    StringJoiner lines = new StringJoiner("\n");
    for (Rating rating : context.gauges().ratings()) {
      Station station = context.gauges().station(rating.stationId()).orElseThrow();
      lines.add(
          String.format(
              Locale.ROOT,
              "%s  alert %.2f m = %6.1f m3/s, flood %.2f m = %6.1f m3/s",
              station.id(),
              station.alertM(),
              (double) discharge.invoke(null, station.id(), station.alertM()),
              station.floodM(),
              (double) discharge.invoke(null, station.id(), station.floodM())));
    }
    return lines.toString();
  }
}
