package org.riverbend.compose.codegen;

import com.palantir.javapoet.JavaFile;
import org.riverbend.compose.generate.GenerationContext;

/** A Java class that the desk hands out, together with the example that shows it at work. */
interface Program {

  /** The name by which a content config asks for the program. */
  String name();

  JavaFile source(GenerationContext context);

  /** Uses the compiled class and returns what it said, line by line. */
  String demonstrate(Class<?> compiled, GenerationContext context)
      throws ReflectiveOperationException;
}
