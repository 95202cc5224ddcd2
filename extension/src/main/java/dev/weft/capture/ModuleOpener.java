package dev.weft.capture;

import io.opentelemetry.javaagent.bootstrap.InstrumentationHolder;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Member;
import java.util.Map;
import java.util.Set;

/** Makes members of application classes readable, also those of packages that a module keeps. */
final class ModuleOpener {

  /**
   * @throws InaccessibleObjectException when the member cannot be reached
   */
  <M extends AccessibleObject & Member> void open(M member) {
    try {
      member.setAccessible(true);
    } catch (InaccessibleObjectException closed) {
      Instrumentation instrumentation = InstrumentationHolder.getInstrumentation();
      if (instrumentation == null) {
        throw closed;
      }
      Class<?> owner = member.getDeclaringClass();
      instrumentation.redefineModule(
          owner.getModule(),
          Set.of(),
          Map.of(),
          Map.of(owner.getPackageName(), Set.of(ModuleOpener.class.getModule())),
          Set.of(),
          Map.of());
      member.setAccessible(true);
    }
  }
}
