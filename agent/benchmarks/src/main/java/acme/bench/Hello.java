package acme.bench;

/** Starts and ends: what is left is the cost of the start. */
public final class Hello {

  private Hello() {}

  public static void main(String[] args) {
    System.out.println("hello");
  }
}
