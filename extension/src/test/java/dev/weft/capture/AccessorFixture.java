package dev.weft.capture;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the paths of {@link AccessorTest} read. */
@SuppressWarnings({"unused", "UnusedMethod", "UnusedVariable", "StatementSwitchToExpressionSwitch"})
final class AccessorFixture {

  /** How often {@link Holder} was initialized. */
  static int calls;

  private AccessorFixture() {}

  /** A bean whose lazy property is there already. */
  static Bean loaded() {
    Bean bean = new Bean();
    bean.lazy = "before";
    return bean;
  }

  record Id(String id) {}

  enum Kind {
    FIRST {
      @Override
      public String toString() {
        throw new IllegalStateException("called");
      }
    },
    SECOND
  }

  interface Named {
    default String label() {
      return "labelled";
    }

    default String redefined() {
      return "pure";
    }
  }

  /** Implemented beside {@link Named}, whose property it redefines. */
  interface Renamed extends Named {
    @Override
    default String redefined() {
      throw new IllegalStateException("called");
    }
  }

  static class Parent {
    private final String inherited = "of the parent";
    protected String overridden = "field";

    public String getOverridden() {
      return "of the parent";
    }

    private String hidden() {
      return overridden;
    }
  }

  static class Bean extends Parent implements Named, Renamed {
    private final String[] broken = {};
    private static final Bean SHARED = new Bean();
    private final String onlyField = "field";
    private @Nullable String lazy;
    private int count = 7;
    private final boolean done = true;
    private final Kind kind = Kind.SECOND;
    private final @Nullable Object nothing = null;
    private final Optional<Id> maybe = Optional.of(new Id("o1"));
    private final Id[] array = {new Id("a0"), new Id("a1")};
    private final List<Id> list = List.of(new Id("l0"));
    private final Map<String, Integer> map = Map.of("k", 5);
    private final LazyList lazyList = new LazyList();
    private final List<Id> view = Collections.unmodifiableList(new ArrayList<>(list));
    private final List<Object> lazyView = Collections.unmodifiableList(lazyList);
    private final List<Object> synchronizedLazy = Collections.synchronizedList(lazyList);
    private final Map<String, Integer> mapView = Collections.unmodifiableMap(new HashMap<>(map));
    private final Set<Object> passedOn = Collections.newSetFromMap(new LazyMap());
    private final Queue<Object> queue = Collections.asLifoQueue(new LazyDeque());
    private final List<Id> subList = new ArrayList<>(list).subList(0, 1);

    public String getName() {
      return "bean";
    }

    public boolean isDone() {
      return done;
    }

    String fluent() {
      return "fluent";
    }

    public Optional<Id> getWrapped() {
      return Optional.of(array[1]);
    }

    public int getBoxed() {
      return Integer.valueOf(count);
    }

    @Override
    public String getOverridden() {
      return "of the bean";
    }

    public boolean isSecond() {
      return kind == Kind.SECOND;
    }

    public @Nullable String getLazy() {
      if (lazy == null) {
        lazy = "loaded";
      }
      return lazy;
    }

    public int getCount() {
      return count++;
    }

    public String getCalls() {
      return String.valueOf(count);
    }

    public int getLoop() {
      int sum = 0;
      for (int i = 0; i < count; i++) {
        sum += i;
      }
      return sum;
    }

    public int getSwitched() {
      int left = count;
      while (true) {
        switch (left) {
          case 0:
            return 0;
          case 7:
            left = 3;
            continue;
          default:
            left = 0;
        }
      }
    }

    public synchronized int getLocked() {
      return count;
    }

    public int getMonitor() {
      synchronized (this) {
        return count;
      }
    }

    public Object getCreated() {
      return new Object();
    }

    public int[] getArrays() {
      return new int[3];
    }

    public String getJoined() {
      return "a" + count;
    }

    public Object getLambda() {
      Runnable run = () -> {};
      return run;
    }

    public int getWritten() {
      array[0] = new Id("x");
      return 0;
    }

    public String getThrown() {
      throw new IllegalStateException();
    }

    public Object getHeld() {
      return Holder.INSTANCE;
    }

    public native int getNative();

    public Object getSelf() {
      return this;
    }

    public String getFailing() {
      return broken[0];
    }

    @SuppressWarnings("InfiniteRecursion")
    public int recursive() {
      return recursive();
    }

    public void unload() {}

    public String parameter(String argument) {
      return argument;
    }

    @Override
    public String toString() {
      throw new IllegalStateException("called");
    }
  }

  static final class Holder {
    static final List<String> INSTANCE = new ArrayList<>();

    static {
      calls++;
    }
  }

  static final class LazyMap extends AbstractMap<Object, Boolean> {
    @Override
    public Set<Map.Entry<Object, Boolean>> entrySet() {
      throw new IllegalStateException("called");
    }

    @Override
    public boolean isEmpty() {
      return true;
    }
  }

  static final class LazyDeque extends ArrayDeque<Object> {
    @Override
    public int size() {
      throw new IllegalStateException("called");
    }
  }

  static final class LazyList extends AbstractList<Object> {
    @Override
    public Object get(int index) {
      throw new IllegalStateException("called");
    }

    @Override
    public int size() {
      throw new IllegalStateException("called");
    }
  }
}
