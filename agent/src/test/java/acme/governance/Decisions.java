package acme.governance;

/** Three people ask, and each is answered. */
public final class Decisions {

  private Decisions() {}

  /** What decides. */
  static final class Gate {
    String decide(String request, String actor) {
      return request.endsWith("3") ? "fail" : "pass";
    }
  }

  public static void main(String[] arguments) {
    Gate gate = new Gate();
    for (int i = 1; i <= 3; i++) {
      System.out.println(gate.decide("req-" + i, "actor-" + i));
    }
  }
}
