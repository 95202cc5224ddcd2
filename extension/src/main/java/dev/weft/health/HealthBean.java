package dev.weft.health;

import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Shows the health in the platform's MBean server. A class of its own, loaded when something asks
 * for that server: a process in which nothing does loads no class of JMX.
 */
public final class HealthBean {
  private static final Logger LOGGER = Logger.getLogger("dev.weft");
  private static final String NAME = "dev.weft:type=Health";

  private HealthBean() {}

  /** Called on whatever thread asked for the server; never throws. */
  public static void show(HealthMXBean health, Object server) {
    try {
      ((MBeanServer) server).registerMBean(health, new ObjectName(NAME));
    } catch (JMException | RuntimeException refused) {
      LOGGER.log(Level.WARNING, "weft: " + NAME + " is not shown", refused);
    }
  }
}
