package org.riverbend.compose.codegen;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.lang.model.element.Modifier;
import org.riverbend.compose.generate.GenerationContext;
import org.riverbend.compose.generate.GenerationException;

/**
 * The signer of requests to the level archive. Its example signs with the partner's own key, so
 * this program works only where that key is set.
 */
final class ArchiveClientProgram implements Program {
  private static final String KEY_VARIABLE = "HYDRO_API_KEY";
  private static final String ALGORITHM = "HmacSHA256";

  @Override
  public String name() {
    return "archive-client";
  }

  @Override
  public JavaFile source(GenerationContext context) {
    if (context.environment().getOrDefault(KEY_VARIABLE, "").isBlank()) {
      throw new GenerationException("Missing " + KEY_VARIABLE + " environment variable");
    }
    TypeSpec type =
        TypeSpec.classBuilder("ArchiveRequest")
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("Signs requests to the level archive.\n")
            .addMethod(sign())
            .build();
    return JavaFile.builder("org.riverbend.handout", type)
        .indent("  ")
        .skipJavaLangImports(true)
        .build();
  }

  private static MethodSpec sign() {
    return MethodSpec.methodBuilder("sign")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addParameter(String.class, "path")
        .addParameter(String.class, "key")
        .returns(String.class)
        .addException(GeneralSecurityException.class)
        .addStatement("$1T mac = $1T.getInstance($2S)", Mac.class, ALGORITHM)
        .addStatement(
            "mac.init(new $T(key.getBytes($T.UTF_8), $S))",
            SecretKeySpec.class,
            StandardCharsets.class,
            ALGORITHM)
        .addStatement(
            "byte[] signature = mac.doFinal(path.getBytes($T.UTF_8))", StandardCharsets.class)
        .addStatement(
            "return path + $S + $T.of().formatHex(signature)", "&signature=", HexFormat.class)
        .build();
  }

  @Override
  public String demonstrate(Class<?> compiled, GenerationContext context)
      throws ReflectiveOperationException {
    Object signed =
        compiled
            .getMethod("sign", String.class, String.class)
            .invoke(null, "/v2/series?station=RB-04", context.environment().get(KEY_VARIABLE));
    return String.valueOf(signed);
  }
}
