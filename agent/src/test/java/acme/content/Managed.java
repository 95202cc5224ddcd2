package acme.content;

import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Generates content, then asks the platform's MBean server for what its argument names. */
public final class Managed {
  private Managed() {}

  public static void main(String... attributes) throws Exception {
    new Jinja2Generator().generate(ContentConfig.of("one"), Map.of());
    if (attributes.length > 0) {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      ObjectName health = new ObjectName("dev.weft:type=Health");
      for (String attribute : attributes) {
        System.out.println(attribute + "=" + server.getAttribute(health, attribute));
      }
    }
  }
}
