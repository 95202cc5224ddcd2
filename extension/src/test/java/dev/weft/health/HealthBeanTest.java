package dev.weft.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.config.LimitsConfig;
import dev.weft.guard.Guards;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.Test;

class HealthBeanTest {

  @Test
  void bean_isReadByStandardTypes() throws Exception {
    MBeanServer server = MBeanServerFactory.newMBeanServer();
    Health health =
        new Health(
            new Guards(LimitsConfig.DEFAULT, true),
            rule -> false,
            () -> Map.of("written", 7L),
            Map::of);

    HealthBean.show(health, server);

    ObjectName name = new ObjectName("dev.weft:type=Health");
    assertThat(server.getAttribute(name, "Summary")).isEqualTo("0 events emitted, none dropped");
    assertThat(server.getAttribute(name, "Pressure")).isEqualTo("NORMAL");
    assertThat(
            ((TabularData) server.getAttribute(name, "Ledger"))
                .containsKey(new Object[] {"written"}))
        .isTrue();
  }

  @Test
  void server_thatRefuses_isNoFault() {
    MBeanServer server = MBeanServerFactory.newMBeanServer();
    Health health =
        new Health(new Guards(LimitsConfig.DEFAULT, true), rule -> false, Map::of, Map::of);
    HealthBean.show(health, server);

    HealthBean.show(health, server);

    assertThat(server.getMBeanCount()).isEqualTo(2); // with the server's own
  }
}
