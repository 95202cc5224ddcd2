package org.skyfield.swarm.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MemoryBridgeTest {
  private final MemoryBridge bridge = new MemoryBridge();

  @Test
  void sync_ofTwoVersions_keepsTheNewer() {
    bridge.learn(true, "sites/mast", "planned", 10);
    bridge.learn(false, "sites/mast", "seen", 30);

    MemoryBridge.SyncReport report = bridge.sync("sites");

    assertThat(report).isEqualTo(new MemoryBridge.SyncReport("sites", "last_write_wins", 1, 20));
    assertThat(bridge.query("sites", "mast")).isEqualTo("seen");
  }

  @Test
  void sync_withoutNamespace_isRefused() {
    assertThatThrownBy(() -> bridge.sync(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
