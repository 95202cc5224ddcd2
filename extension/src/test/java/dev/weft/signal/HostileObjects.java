package dev.weft.signal;

import java.lang.reflect.Proxy;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Objects that an application may have, of the kinds that harm whoever asks them anything. */
@SuppressWarnings({
  "unused",
  "UnusedMethod",
  "UnusedVariable",
  "EffectivelyPrivate",
  "InfiniteRecursion",
  "IdentityHashMapUsage",
  "TypeParameterUnusedInFormals"
})
final class HostileObjects {
  /** How often one of them was asked something. */
  static final AtomicInteger TOUCHED = new AtomicInteger();

  private HostileObjects() {}

  /** Refuses whatever it is asked, and counts that it was. */
  static class Refusing {
    static <T> T touched() {
      TOUCHED.incrementAndGet();
      throw new IllegalStateException("touched");
    }

    public String getText() {
      return touched();
    }

    public List<String> getList() {
      return touched();
    }

    public Map<String, String> getMap() {
      return touched();
    }

    @Override
    public String toString() {
      return touched();
    }

    @Override
    public int hashCode() {
      return Refusing.<Integer>touched();
    }

    @Override
    @SuppressWarnings("EqualsUnsafeCast")
    public boolean equals(Object other) {
      return Refusing.<Boolean>touched();
    }
  }

  /** Changes whenever it is read, or never comes back. */
  static final class Restless {
    private int reads;

    public String getText() {
      TOUCHED.incrementAndGet();
      return "read " + ++reads;
    }

    public Object getNumber() throws InterruptedException {
      TOUCHED.incrementAndGet();
      new CountDownLatch(1).await();
      return 1;
    }

    public Map<String, Object> getMap() {
      TOUCHED.incrementAndGet();
      return getMap();
    }
  }

  static final class Itself {
    private final Itself next = this;
    private final List<Object> list = new ArrayList<>();
    private final Map<String, Object> map = new HashMap<>();

    Itself() {
      for (int i = 0; i < 200; i++) {
        list.add(list);
        map.put("k" + i, i % 2 == 0 ? map : list);
      }
    }
  }

  static final class Huge {
    private final String text = "x".repeat(100 << 20);
    private final List<String> list = Collections.nCopies(2000, text);
    private final Map<String, String> map = new LinkedHashMap<>();

    Huge() {
      for (int i = 0; i < 2000; i++) {
        map.put("k" + i, text);
      }
    }
  }

  static final class Endless extends AbstractList<String> {
    @Override
    public String get(int index) {
      return Refusing.touched();
    }

    @Override
    public int size() {
      return Refusing.<Integer>touched();
    }
  }

  static class Entity {
    protected @Nullable String text;

    public @Nullable String getText() {
      return text;
    }
  }

  /** As a persistence library makes it. */
  static final class Entity$LazyProxy extends Entity {
    @Override
    public @Nullable String getText() {
      return Refusing.touched();
    }
  }

  interface Named {
    String getText();
  }

  static List<Object> untouchables() {
    Map<Object, Object> keys = new IdentityHashMap<>();
    keys.put(new Refusing(), new Refusing());
    keys.put("k", new Refusing());
    return List.of(
        new Refusing(),
        new Restless(),
        new Endless(),
        Collections.unmodifiableList(new Endless()),
        new Entity$LazyProxy(),
        Proxy.newProxyInstance(
            HostileObjects.class.getClassLoader(),
            new Class<?>[] {Named.class, List.class},
            (proxy, method, args) -> Refusing.touched()),
        Arrays.asList(new Refusing(), null, new Endless()),
        List.of(List.of(new Refusing()), Map.of("k", new Endless())),
        new Object[] {new Refusing(), new Endless()},
        keys);
  }
}
