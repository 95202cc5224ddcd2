package org.skyfield.swarm.mesh;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jgroups.Address;
import org.jgroups.JChannel;
import org.jgroups.Message;
import org.jgroups.ObjectMessage;
import org.jgroups.Receiver;
import org.jgroups.View;
import org.jgroups.protocols.FRAG2;
import org.jgroups.protocols.LOCAL_PING;
import org.jgroups.protocols.SHARED_LOOPBACK;
import org.jgroups.protocols.UNICAST3;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.protocols.pbcast.NAKACK2;
import org.jgroups.protocols.pbcast.STABLE;
import org.jspecify.annotations.Nullable;

/** The radio mesh of the drones. The first node to join is its coordinator. */
public final class Mesh implements AutoCloseable {
  private static final int PLANNED_NODES = 4;
  private static final int VIEW_SECONDS = 10;

  private final List<JChannel> channels = new ArrayList<>();
  private final List<MeshChange> changes = new ArrayList<>();
  private volatile CountDownLatch received = new CountDownLatch(1);
  private int known;
  private @Nullable View last;

  public void join(String node) throws Exception {
    JChannel channel =
        new JChannel(
                new SHARED_LOOPBACK(),
                new LOCAL_PING(),
                new NAKACK2(),
                new UNICAST3(),
                new STABLE(),
                new GMS().setJoinTimeout(500).printLocalAddress(false),
                new FRAG2())
            .name(node);
    boolean coordinates = channels.isEmpty();
    channel.setReceiver(
        new Receiver() {
          @Override
          public void receive(Message message) {
            if (!message.getSrc().equals(channel.getAddress())) {
              arrived(message.getObject());
            }
          }

          @Override
          public void viewAccepted(View view) {
            if (coordinates) {
              changed(view);
            }
          }
        });
    channels.add(channel);
    channel.connect("skyfield");
    awaitView();
  }

  public void leave(String node) throws InterruptedException {
    channels.stream().filter(channel -> channel.getName().equals(node)).forEach(JChannel::close);
    channels.removeIf(JChannel::isClosed);
    awaitView();
  }

  /** The coordinator hears of a change on a thread of its own. */
  private void awaitView() throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(VIEW_SECONDS);
    synchronized (changes) {
      while (known != channels.size() && System.nanoTime() < until) {
        TimeUnit.MILLISECONDS.timedWait(changes, 100);
      }
    }
  }

  /** Sends from the first node to the last and waits for the arrival. */
  public boolean send(MeshMessage message) throws Exception {
    received = new CountDownLatch(1);
    departed(message);
    Address to = channels.get(channels.size() - 1).getAddress();
    channels.get(0).send(new ObjectMessage(to, message));
    return received.await(5, TimeUnit.SECONDS);
  }

  public List<MeshChange> changes() {
    synchronized (changes) {
      return List.copyOf(changes);
    }
  }

  @Override
  public void close() {
    for (int i = channels.size() - 1; i >= 0; i--) {
      channels.get(i).close();
    }
  }

  void departed(MeshMessage message) {}

  void arrived(MeshMessage message) {
    received.countDown();
  }

  private void changed(View view) {
    synchronized (changes) {
      int nodes = view.size();
      List<String> names = view.getMembers().stream().map(Object::toString).sorted().toList();
      boolean joined = nodes > known;
      List<Address> moved = joined ? View.newMembers(last, view) : View.leftMembers(last, view);
      int before = known * (known - 1) / 2;
      int now = nodes * (nodes - 1) / 2;
      record(
          new MeshChange(
              moved.get(0).toString(),
              joined ? "NODE_ADDED" : "NODE_REMOVED",
              Math.max(0, now - before),
              Math.max(0, before - now),
              Math.min(1.0, (double) nodes / PLANNED_NODES),
              nodes,
              now,
              String.join(",", names)));
      known = nodes;
      last = view;
      changes.notifyAll();
    }
  }

  void record(MeshChange change) {
    changes.add(change);
  }
}
