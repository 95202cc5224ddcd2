package dev.weft.archive;

import dev.weft.config.Retention;
import dev.weft.config.SegmentConfig;
import dev.weft.ledger.AppendHook;
import dev.weft.ledger.LedgerFile;
import dev.weft.segment.LedgerLock;
import dev.weft.segment.Rotation;
import dev.weft.segment.Segment;
import dev.weft.segment.SegmentCodec;
import dev.weft.segment.Segments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives closed segments the form that the configuration asks for, and removes what is old. Works on
 * a daemon thread of low priority, one process at a time on a ledger; never on the file that is
 * still written.
 *
 * <p>A segment is touched when it has been closed for ten seconds and was not written to for as
 * long: a process that does not rotate itself sees within one second that the file has another
 * name.
 */
public final class SegmentArchive {
  static final Duration GRACE = Duration.ofSeconds(10);
  private static final Duration RETRY = Duration.ofMinutes(1);
  private static final long PAUSE_MILLIS = 5_000;

  private final SegmentConfig config;
  private final Clock clock;
  private final @Nullable EncryptingCodec encryption;
  private final SegmentRecord record;
  private final Expiry expiry;
  private final SegmentRewrite rewrite;
  private final ArchiveReport report = new ArchiveReport();

  /** The ledgers that have or may get segments. */
  private final Map<Path, Watch> watched = new ConcurrentHashMap<>();

  private final Map<Path, Failure> failures = new HashMap<>();
  private long archived;
  private volatile ArchiveHealth health = new ArchiveHealth(0, 0, 0, 0, null);

  /**
   * @param record of the ledgers that have one
   */
  public SegmentArchive(SegmentConfig config, SegmentRecord record) {
    this(config, Clock.systemUTC(), record);
  }

  SegmentArchive(SegmentConfig config, Clock clock, SegmentRecord record) {
    this.record = record;
    this.config = config;
    this.clock = clock;
    EncryptionKey key = EncryptionKey.of(config);
    encryption = key == null ? null : new EncryptingCodec(key);
    List<SegmentCodec> codecs = new ArrayList<>(List.of(SegmentCodec.GZIP));
    if (encryption != null) {
      codecs.add(encryption);
    }
    rewrite = new SegmentRewrite(codecs);
    expiry = new Expiry(codecs, rewrite, record, clock);
  }

  /** Begins to work, if there is anything that the configuration asks for. */
  @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it; it is only politeness
  public void start() {
    if (config.archives()) {
      Thread thread = new Thread(this::run, "weft-archive");
      thread.setDaemon(true);
      thread.setPriority(Thread.MIN_PRIORITY);
      thread.start();
    }
  }

  /** Opens a ledger that becomes a segment when it is due. */
  public LedgerFile open(Path ledger, boolean governance) {
    Watch watch = new Watch(governance, false);
    watch(ledger, watch);
    return config.rotates()
        ? LedgerFile.open(
            ledger, Rotation.of(config.maxBytes(), config.maxAge(), new Rotations(watch)))
        : LedgerFile.open(ledger);
  }

  /** The same with a record beside the ledger, which goes on over the segments. */
  public LedgerFile open(Path ledger, boolean governance, AppendHook hook) {
    Watch watch = new Watch(governance, false);
    watch(ledger, watch);
    return config.rotates()
        ? LedgerFile.open(
            ledger, Rotation.of(config.maxBytes(), config.maxAge(), new Rotations(watch)), hook)
        : LedgerFile.open(ledger, hook);
  }

  /** Looks after the segments of that ledger always, whoever makes them. */
  public void watch(Path ledger, boolean governance) {
    watch(ledger, new Watch(governance, true));
  }

  private void watch(Path ledger, Watch watch) {
    if (config.archives()) {
      watched.merge(ledger.toAbsolutePath().normalize(), watch, Watch::with);
    }
  }

  /**
   * Why a ledger is looked after.
   *
   * @param always and not only while it has segments; there may be one ledger a run
   */
  private record Watch(boolean governance, boolean always) {
    Watch with(Watch other) {
      return new Watch(governance || other.governance, always || other.always);
    }
  }

  private record Failure(Instant again, IOException failure) {}

  /** How it is, as of the last round. */
  public ArchiveHealth health() {
    return health;
  }

  /** Says what is left undone, if that is not only for lack of time. */
  public void exiting() {
    if (health.problem() != null && health.waiting() > 0) {
      report.leftUndone(health);
    }
  }

  private void run() {
    while (true) {
      try {
        round();
      } catch (Throwable fault) { // the door of this thread: the next round may do better
        report.fault(fault);
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException end) {
        return;
      }
    }
  }

  /** Does what is due on every ledger. */
  void round() {
    String problem = keyProblem();
    boolean keyIsThere = problem == null;
    int waiting = 0;
    for (Path ledger : List.copyOf(watched.keySet())) {
      Watch watch = watched.remove(ledger); // a rotation meanwhile puts it back
      if (watch == null) {
        continue;
      }
      boolean stays = true;
      try {
        work(ledger, watch.governance, keyIsThere);
        int left = waiting(ledger);
        waiting += left;
        stays = watch.always || left > 0 || mayExpire(ledger, watch);
      } catch (IOException failure) {
        report.failed(ledger, failure);
        problem = problem == null ? failure.toString() : problem;
        waiting++;
      } finally {
        if (stays) {
          watch(ledger, watch);
        }
      }
    }
    health = new ArchiveHealth(waiting, archived, expiry.segments(), expiry.lines(), problem);
  }

  private boolean mayExpire(Path ledger, Watch watch) throws IOException {
    return !retention(watch.governance).isForEver() && !Segments.of(ledger).isEmpty();
  }

  private Retention retention(boolean governance) {
    return governance ? config.governanceRetention() : config.retention();
  }

  private @Nullable String keyProblem() {
    if (encryption == null) {
      return null;
    }
    try {
      encryption.requireKey();
      report.keyIsThere();
      return null;
    } catch (IOException failure) {
      report.noKey(failure);
      return failure.getMessage();
    }
  }

  /**
   * Does what is due, once a minute after a failure.
   *
   * @throws IOException the first failure, when the other segments are done
   */
  private void work(Path ledger, boolean governance, boolean keyIsThere) throws IOException {
    Failure before = failures.get(ledger);
    if (before != null && clock.instant().isBefore(before.again)) {
      throw before.failure;
    }
    try {
      Retention retention = retention(governance);
      if (isAnythingDue(ledger, retention)) {
        work(ledger, retention, keyIsThere);
      }
      failures.remove(ledger);
      report.healthy(ledger);
    } catch (NoSuchFileException gone) {
      // The application cleared its ledger just now.
    } catch (IOException failure) {
      failures.put(ledger, new Failure(clock.instant().plus(RETRY), failure));
      throw failure;
    }
  }

  private void work(Path ledger, Retention retention, boolean keyIsThere) throws IOException {
    try (LedgerLock lock = LedgerLock.tryAcquire(LedgerLock.ofArchive(ledger))) {
      if (lock == null) {
        return;
      }
      for (Path part : Segments.unfinished(ledger)) {
        Files.deleteIfExists(part); // nobody else writes one, so its writer was killed
      }
      IOException first = null;
      for (Segment segment : Segments.of(ledger)) {
        try {
          work(ledger, segment, retention, keyIsThere);
        } catch (IOException failure) {
          first = first == null ? failure : first;
        }
      }
      if (first != null) {
        throw first;
      }
    }
  }

  /** How many segments do not have their form yet. */
  private int waiting(Path ledger) throws IOException {
    return (int) Segments.of(ledger).stream().filter(this::lacksForm).count();
  }

  private boolean isAnythingDue(Path ledger, Retention retention) throws IOException {
    for (Segment segment : Segments.of(ledger)) {
      if (lacksForm(segment) || expiry.isDue(segment, retention)) {
        return true;
      }
    }
    return !Segments.unfinished(ledger).isEmpty();
  }

  private void work(Path ledger, Segment segment, Retention retention, boolean keyIsThere)
      throws IOException {
    try {
      if (!isSettled(segment) || !isWork(segment, retention) || !record.knows(ledger, segment)) {
        return;
      }
      boolean readable = keyIsThere || !segment.suffixes().contains(Segments.ENCRYPTED);
      if (expiry.isDue(segment, retention) && (readable || !retention.documented())) {
        expiry.remove(ledger, segment, retention);
      }
      if (keyIsThere && lacksForm(segment) && Files.exists(segment.file())) {
        archived += rewrite.toForm(segment, form(segment)) ? 1 : 0;
      }
    } catch (NoSuchFileException gone) {
      // The application cleared its ledger.
    }
  }

  private boolean isWork(Segment segment, Retention retention) throws IOException {
    return lacksForm(segment) || expiry.isDue(segment, retention);
  }

  /** Whether no writer can still have it open as the ledger. */
  private boolean isSettled(Segment segment) throws IOException {
    Instant since = clock.instant().minus(GRACE);
    return !segment.name().closedAt().isAfter(since)
        && !Files.getLastModifiedTime(segment.file()).toInstant().isAfter(since);
  }

  private boolean lacksForm(Segment segment) {
    return !form(segment).equals(segment.suffixes());
  }

  /** What it is to become: never less than it is. */
  private List<String> form(Segment segment) {
    List<String> form = new ArrayList<>(segment.suffixes());
    if (form.isEmpty() && config.compress()) {
      form.add(SegmentCodec.GZIP.suffix());
    }
    if (config.encrypts() && !form.contains(Segments.ENCRYPTED)) {
      form.add(Segments.ENCRYPTED);
    }
    return form;
  }

  /** What the writing threads tell. */
  private final class Rotations implements Rotation.Listener {
    private final Watch watch;

    Rotations(Watch watch) {
      this.watch = watch;
    }

    @Override
    public void rotated(Path ledger) {
      watch(ledger, watch);
    }

    @Override
    public void failed(Path ledger, IOException failure) {
      report.notRotated(ledger, failure);
    }
  }
}
