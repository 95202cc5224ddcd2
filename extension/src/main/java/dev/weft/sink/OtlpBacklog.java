package dev.weft.sink;

import dev.weft.wire.Batch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint has not taken yet, in order: on disk, or in memory while no file is wanted or
 * none can be written. Both are bounded; the oldest go first. Shared by the lanes; called on the
 * SDK's export threads and on the thread that drains.
 */
final class OtlpBacklog {
  static final String BUFFER_FULL = "buffer_full";
  static final String UNREADABLE = "unreadable";
  static final String EXIT = "exit";

  private static final Pattern NAME =
      Pattern.compile(
          "(?<order>0\\d{18})-[0-9a-f]{8}-(?<records>\\d{1,9})\\.(?<lane>[a-z]+-[0-9a-f]+)\\.otlp");

  private final @Nullable BufferDirectory directory;
  private final long maxDisk;
  private final long maxMemory;
  private final Clock clock;
  private final int process = ThreadLocalRandom.current().nextInt();
  private final OtlpNotice notice;
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
  private final Set<String> open = new HashSet<>();
  private long diskBytes;
  private long memoryBytes;
  private long last;
  private boolean toDisk;
  private boolean adopted;

  /** Told of what is given up. */
  interface Losses {
    void lost(String reason, int records);
  }

  /** The batches of one lane; the sums can be read without the lock. */
  private record Lane(
      TreeMap<Long, Entry> entries, Losses losses, LongAdder records, LongAdder bytes) {}

  /** A batch that waits. */
  static final class Entry {
    private final String lane;
    private final long order;
    private final int records;
    private final long bytes;
    private @Nullable Path file;
    private @Nullable Batch batch;

    /** On its way, hence never given up for a newer one. */
    private boolean sending;

    private Entry(String lane, long order, int records, long bytes) {
      this.lane = lane;
      this.order = order;
      this.records = records;
      this.bytes = bytes;
    }

    int records() {
      return records;
    }

    boolean onDisk() {
      return file != null;
    }
  }

  /**
   * @param directory null for memory alone
   */
  OtlpBacklog(
      @Nullable BufferDirectory directory,
      long maxDisk,
      long maxMemory,
      Clock clock,
      OtlpNotice notice) {
    this.directory = directory;
    this.maxDisk = maxDisk;
    this.maxMemory = maxMemory;
    this.clock = clock;
    this.notice = notice;
  }

  /** Opens a lane, before anything is added to it. */
  synchronized void open(String lane, Losses losses) {
    open.add(lane);
    lanes.put(lane, new Lane(new TreeMap<>(), losses, new LongAdder(), new LongAdder()));
  }

  /** Files may be written from now on: the endpoint is one that somebody wants. */
  synchronized void useDisk() {
    toDisk = directory != null;
  }

  /** Where batches wait on disk; null while they do not. */
  synchronized @Nullable Path path() {
    return toDisk && directory != null ? directory.root() : null;
  }

  /** Takes over what dead processes left for these lanes. */
  synchronized void adopt() {
    if (directory == null) {
      return;
    }
    adopted = true;
    for (Path file : directory.adopt(name -> nameOf(name) != null, this::bufferFails)) {
      Matcher name = nameOf(file.getFileName().toString());
      try {
        if (name != null) {
          adopt(name, file, Files.size(file));
        }
      } catch (IOException failed) {
        bufferFails(failed);
      }
    }
    makeRoom(0, true);
  }

  private void adopt(Matcher name, Path file, long bytes) {
    Lane lane = laneNamed(name.group("lane"));
    long order = Long.parseLong(name.group("order"));
    while (lane.entries.containsKey(order)) {
      order++; // two processes wrote in the same moment
    }
    Entry entry =
        new Entry(name.group("lane"), order, Integer.parseInt(name.group("records")), bytes);
    entry.file = file;
    put(entry);
  }

  private @Nullable Matcher nameOf(String file) {
    Matcher name = NAME.matcher(file);
    return name.matches() && lanes.containsKey(name.group("lane")) ? name : null;
  }

  /**
   * Keeps a batch, at the end.
   *
   * @param sending it is on its way already
   * @param inTrouble the endpoint has failed; while it is only slow, memory is enough, if it fits
   * @return null if it is larger than the whole backlog may be; then it is counted as lost
   */
  synchronized @Nullable Entry add(String lane, Batch batch, boolean sending, boolean inTrouble) {
    if (toDisk && !adopted && inTrouble) {
      adopt(); // the bound is that of all that no living process minds
    }
    last = Math.max(last + 1, clock.millis() * 1000);
    Entry entry = new Entry(lane, last, batch.records(), batch.getContentLength());
    entry.sending = sending;
    boolean fits = memoryBytes + entry.bytes <= maxMemory;
    if ((fits && !inTrouble) || !writeOut(entry, batch)) {
      if (entry.bytes > maxMemory) {
        lost(entry, BUFFER_FULL);
        return null;
      }
      makeRoom(entry.bytes, false);
      entry.batch = batch;
    }
    put(entry);
    return entry;
  }

  private boolean writeOut(Entry entry, Batch batch) {
    if (!toDisk || directory == null || entry.bytes > maxDisk) {
      return false;
    }
    makeRoom(entry.bytes, true);
    try {
      entry.file =
          directory.write(
              String.format(
                  Locale.ROOT,
                  "%019d-%08x-%d.%s.otlp",
                  entry.order,
                  process,
                  entry.records,
                  entry.lane),
              batch.body());
      entry.batch = null;
      return true;
    } catch (IOException failed) {
      bufferFails(failed);
      return false;
    }
  }

  private void makeRoom(long bytes, boolean disk) {
    long free = disk ? maxDisk - diskBytes : maxMemory - memoryBytes;
    while (free < bytes) {
      Entry oldest = oldest(disk);
      if (oldest == null) {
        return; // all of it is on its way
      }
      remove(oldest);
      lost(oldest, BUFFER_FULL);
      free += oldest.bytes;
    }
  }

  private @Nullable Entry oldest(boolean disk) {
    Entry oldest = null;
    for (Lane lane : lanes.values()) {
      for (Entry entry : lane.entries.values()) {
        if (entry.onDisk() == disk && !entry.sending) {
          oldest = oldest == null || entry.order < oldest.order ? entry : oldest;
          break;
        }
      }
    }
    return oldest;
  }

  /** The oldest, unless it is on its way; then null, as if there were none. */
  synchronized @Nullable Entry take(String name) {
    Map.Entry<Long, Entry> first = laneNamed(name).entries.firstEntry();
    if (first == null || first.getValue().sending) {
      return null;
    }
    first.getValue().sending = true;
    return first.getValue();
  }

  /** What was taken has to wait again. */
  synchronized void putBack(Entry entry) {
    entry.sending = false;
  }

  /**
   * The content; null if its file is gone or holds something else, and then it is lost.
   *
   * @throws IOException if it cannot be read now; whatever is thrown, it has to wait again
   */
  synchronized @Nullable Batch load(Entry entry) throws IOException {
    if (entry.batch != null) {
      return entry.batch;
    }
    entry.sending = false;
    Batch batch = read(entry);
    entry.sending = true;
    if (batch == null) {
      remove(entry);
      lost(entry, UNREADABLE);
    }
    return batch;
  }

  private @Nullable Batch read(Entry entry) throws IOException {
    try {
      Batch batch = entry.file == null ? null : new Batch(Files.readAllBytes(entry.file));
      return batch != null && batch.records() == entry.records ? batch : null;
    } catch (NoSuchFileException removed) {
      return null; // somebody cleaned up
    } catch (IOException failed) {
      notice.bufferFails(entry.file, failed.toString());
      throw failed;
    }
  }

  synchronized void remove(Entry entry) {
    Lane lane = laneNamed(entry.lane);
    if (lane.entries.remove(entry.order) == null) {
      return;
    }
    count(lane, entry, -1);
    if (entry.file != null) {
      try {
        Files.deleteIfExists(entry.file);
      } catch (IOException failed) {
        notice.bufferFails(entry.file, failed.toString());
      }
    }
  }

  private void put(Entry entry) {
    Lane lane = laneNamed(entry.lane);
    lane.entries.put(entry.order, entry);
    last = Math.max(last, entry.order);
    count(lane, entry, 1);
  }

  private void count(Lane lane, Entry entry, int sign) {
    lane.records.add((long) sign * entry.records);
    lane.bytes.add(sign * entry.bytes);
    if (entry.onDisk()) {
      diskBytes += sign * entry.bytes;
    } else {
      memoryBytes += sign * entry.bytes;
    }
  }

  synchronized boolean isEmpty(String name) {
    return laneNamed(name).entries.isEmpty();
  }

  long records(String name) {
    return laneNamed(name).records.sum();
  }

  long bytes(String name) {
    return laneNamed(name).bytes.sum();
  }

  /** The endpoint has failed: what is in memory goes to disk, if it can. */
  synchronized void spill(String name) {
    for (Entry entry : List.copyOf(laneNamed(name).entries.values())) {
      Batch batch = entry.batch;
      if (toDisk && batch != null) {
        remove(entry);
        writeOut(entry, batch);
        put(entry);
      }
    }
  }

  /** The end of the process for this lane: what is in memory goes to disk or is lost. */
  synchronized void close(String name) {
    spill(name);
    for (Entry entry : List.copyOf(laneNamed(name).entries.values())) {
      if (!entry.onDisk()) {
        remove(entry);
        lost(entry, EXIT);
      }
    }
    open.remove(name);
    if (open.isEmpty() && directory != null) {
      try {
        directory.close();
      } catch (IOException failed) {
        bufferFails(failed);
      }
    }
  }

  private void bufferFails(IOException failed) {
    if (directory != null) {
      notice.bufferFails(directory.root(), failed.toString());
    }
  }

  private void lost(Entry entry, String reason) {
    laneNamed(entry.lane).losses.lost(reason, entry.records);
  }

  private Lane laneNamed(String name) {
    return Objects.requireNonNull(lanes.get(name), name);
  }
}
