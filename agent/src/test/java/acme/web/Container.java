package acme.web;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Deploys an application, calls it, drops it and waits until nothing holds its class loader. With
 * {@code -Dapp.leak} it holds the loader itself, in one of the ways in which agents do.
 */
public final class Container {
  private static final int TRIES = Integer.getInteger("app.tries", 100);
  private static final Map<ClassLoader, String> STATIC = new HashMap<>();
  private static final ThreadLocal<Class<?>> THREAD = new ThreadLocal<>();

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
      leak(application);
      return new WeakReference<>(application);
    } finally {
      thread.setContextClassLoader(container);
    }
  }

  private static void leak(ClassLoader application) throws ClassNotFoundException {
    switch (System.getProperty("app.leak", "none")) {
      case "map" -> STATIC.put(application, "a static map that has the loader as a key");
      case "thread" -> THREAD.set(application.loadClass("acme.content.Scenarios"));
      case "none" -> {}
      default -> throw new IllegalArgumentException(System.getProperty("app.leak"));
    }
  }
}
