package acme.governance;

/** So many people ask, three unless told otherwise, and each is answered. */
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
    int people = arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]);
    for (int i = 1; i <= people; i++) {
      System.out.println(gate.decide("req-" + i, "actor-" + i));
    }
  }
}
