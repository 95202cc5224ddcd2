package acme.web;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** Deploys an application, calls it, drops it and waits until nothing holds its class loader. */
public final class Container {
  private static final int TRIES = 100;

  private Container() {}

  public static void main(String... scenarios) throws Exception {
    for (int deployment = 0; deployment < 3; deployment++) {
      WeakReference<ClassLoader> dropped = deploy(scenarios);
      for (int i = 0; i < TRIES && dropped.get() != null; i++) {
        System.gc();
        Thread.sleep(50);
      }
      System.out.println(dropped.get() == null ? "collected" : "held");
    }
  }

  private static WeakReference<ClassLoader> deploy(String... scenarios) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader container = thread.getContextClassLoader();
    URL[] classes = {Path.of(System.getProperty("app.classes")).toUri().toURL()};
    try (URLClassLoader application =
        new URLClassLoader(classes, ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(application);
      application
          .loadClass("acme.content.Scenarios")
          .getMethod("main", String[].class)
          .invoke(null, (Object) scenarios);
      return new WeakReference<>(application);
    } finally {
      thread.setContextClassLoader(container);
    }
  }
}
