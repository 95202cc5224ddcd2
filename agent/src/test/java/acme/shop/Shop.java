package acme.shop;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Calls a method of every kind and prints what comes of it. */
public final class Shop {
  private Shop() {}

  public static void main(String... args) throws ExecutionException, InterruptedException {
    System.out.println(new Order("constructor").id());
    System.out.println(Till.ring("static"));
    System.out.println(new Till().close("private"));
    System.out.println(new Counter().serve("default"));
    System.out.println(((Desk) id -> id + "!").serve("default-of-lambda"));
    System.out.println(new Till().check("refused").passed());
    System.out.println(new Till().check("accepted").passed());
    System.out.println(new Till().skip("too-short"));
    System.out.println(new Till().later("own-future").get());
    System.out.println(new ShopWorkflow().run("weekly"));
  }

  /** An event object: being made is the event. */
  static final class Order {
    private final String id;

    Order(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }

  /** Has a default method, which no implementation overrides. */
  interface Desk {
    String ask(String id);

    default String serve(String id) {
      return ask(id);
    }
  }

  static final class Counter implements Desk {
    @Override
    public String ask(String id) {
      return id + "?";
    }
  }

  /** The answer of a check that does not throw. */
  record Answer(boolean passed, List<String> reasons) {}

  /** A stage of its own class, which callers may rely on. */
  static final class Receipt extends CompletableFuture<String> {}

  static final class Till {
    static String ring(String id) {
      return id;
    }

    String close(String id) {
      return count(id);
    }

    private String count(String id) {
      return id;
    }

    Answer check(String id) {
      return id.equals("refused")
          ? new Answer(false, List.of("no stock"))
          : new Answer(true, List.of());
    }

    String skip(String id) {
      return id;
    }

    Receipt later(String id) {
      Receipt receipt = new Receipt();
      receipt.complete(id);
      return receipt;
    }
  }

  /** Simple name and method of the opt-in convention. */
  static final class ShopWorkflow implements ContentWorkflow {
    @Override
    public String run(String name) {
      return name;
    }
  }

  interface ContentWorkflow {
    String run(String name);
  }
}
