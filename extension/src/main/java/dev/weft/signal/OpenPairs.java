package dev.weft.signal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls that have begun something whose end is on another method, by the id that joins the two. */
final class OpenPairs {
  private record Key(String pack, String pair, Object id) {}

  private final Map<Key, Invocation> open = new Latest<>();

  /** Gives up the eldest: an end that never comes must not cost memory for ever. */
  static final class Latest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > MOST;
    }
  }

  void opened(Invocation call, String pair, @Nullable Object id) {
    if (id != null) {
      synchronized (open) {
        open.put(key(call, pair, id), call);
      }
    }
  }

  /** The call that began what the id names, once; null when there is none. */
  @Nullable Invocation close(Invocation call, String pair, @Nullable Object id) {
    if (id == null) {
      return null;
    }
    synchronized (open) {
      return open.remove(key(call, pair, id));
    }
  }

  private static Key key(Invocation call, String pair, Object id) {
    return new Key(call.rule.rule().pack().id(), pair, id);
  }
}
