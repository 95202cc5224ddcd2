package dev.weft.queue;

import java.security.AccessController;
import java.security.PrivilegedAction;

/** Makes the daemon threads that write, with nothing in them of the application that is calling. */
public final class LedgerThread {
  private LedgerThread() {}

  /** A thread that was not started and that keeps no class loader of its maker alive. */
  @SuppressWarnings("removal")
  public static Thread of(Runnable task, String name) {
    Thread thread =
        AccessController.doPrivileged(
            (PrivilegedAction<Thread>) () -> new Thread(topGroup(), task, name, 0, false));
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    return thread;
  }

  /** Not the group of the caller, which an application may destroy. */
  private static ThreadGroup topGroup() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }
}
