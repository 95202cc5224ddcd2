package acme.content;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.concurrent.atomic.AtomicInteger;

/** Another agent: it looks at every class, also at those of the first one. */
public final class Beside {
  private static final AtomicInteger SEEN = new AtomicInteger();

  private Beside() {}

  public static void premain(String arguments, Instrumentation instrumentation) {
    instrumentation.addTransformer(
        new ClassFileTransformer() {
          @Override
          public byte[] transform(
              ClassLoader loader,
              String name,
              Class<?> redefined,
              ProtectionDomain domain,
              byte[] bytes) {
            if (name != null && name.startsWith("acme/")) {
              SEEN.incrementAndGet();
              return bytes.clone();
            }
            return null;
          }
        },
        true);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> System.out.println("beside: " + (SEEN.get() > 0))));
  }
}
