package org.skyfield.swarm.plan;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.ratis.RaftConfigKeys;
import org.apache.ratis.client.RaftClient;
import org.apache.ratis.conf.RaftProperties;
import org.apache.ratis.netty.NettyConfigKeys;
import org.apache.ratis.protocol.Message;
import org.apache.ratis.protocol.RaftGroup;
import org.apache.ratis.protocol.RaftGroupId;
import org.apache.ratis.protocol.RaftPeer;
import org.apache.ratis.rpc.SupportedRpcType;
import org.apache.ratis.server.RaftServer;
import org.apache.ratis.server.RaftServerConfigKeys;
import org.apache.ratis.statemachine.impl.BaseStateMachine;
import org.apache.ratis.util.TimeDuration;

/** Keeps decided plans on three Raft nodes of this machine. */
public final class PlanLog implements AutoCloseable {
  private static final Logger NETTY = Logger.getLogger("org.apache.ratis.thirdparty.io.netty");

  private final List<RaftServer> servers = new ArrayList<>();
  private final RaftClient client;

  public PlanLog(Path folder) throws IOException {
    NETTY.setLevel(Level.WARNING);
    List<RaftPeer> peers = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      peers.add(RaftPeer.newBuilder().setId("node-" + i).setAddress(freeAddress()).build());
    }
    RaftGroup group = RaftGroup.valueOf(RaftGroupId.valueOf(new UUID(0, 7)), peers);
    for (RaftPeer peer : peers) {
      RaftProperties properties = properties(folder.resolve(peer.getId().toString()), peer);
      servers.add(
          RaftServer.newBuilder()
              .setGroup(group)
              .setServerId(peer.getId())
              .setProperties(properties)
              .setStateMachine(new BaseStateMachine())
              .build());
    }
    for (RaftServer server : servers) {
      server.start();
    }
    client = RaftClient.newBuilder().setProperties(netty()).setRaftGroup(group).build();
  }

  /** Whether a majority of the nodes keeps the plan. */
  public boolean append(String plan) throws IOException {
    return client.io().send(Message.valueOf(plan)).isSuccess();
  }

  @Override
  public void close() throws IOException {
    client.close();
    for (RaftServer server : servers) {
      server.close();
    }
  }

  private static RaftProperties netty() {
    RaftProperties properties = new RaftProperties();
    RaftConfigKeys.Rpc.setType(properties, SupportedRpcType.NETTY);
    return properties;
  }

  private static RaftProperties properties(Path folder, RaftPeer peer) {
    RaftProperties properties = netty();
    RaftServerConfigKeys.Rpc.setTimeoutMin(properties, TimeDuration.valueOf(600, MILLISECONDS));
    RaftServerConfigKeys.Rpc.setTimeoutMax(properties, TimeDuration.valueOf(1_200, MILLISECONDS));
    RaftServerConfigKeys.setStorageDir(properties, List.of(folder.toFile()));
    String address = peer.getAddress();
    int colon = address.lastIndexOf(':');
    NettyConfigKeys.Server.setHost(properties, address.substring(0, colon));
    NettyConfigKeys.Server.setPort(properties, Integer.parseInt(address.substring(colon + 1)));
    return properties;
  }

  /** Below the ports that the system gives to connections, so that none takes it meanwhile. */
  private static InetSocketAddress freeAddress() throws IOException {
    for (int attempt = 0; attempt < 1_000; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      try (ServerSocket socket = new ServerSocket()) {
        socket.bind(address);
        return address;
      } catch (BindException taken) {
        // the next one
      }
    }
    throw new IOException("no free port from 20000 to 31999");
  }
}
