package acme.content;

/** A class that no shipped rule knows. */
public final class Renderer {

  private Renderer() {}

  public static void main(String... pages) {
    Renderer renderer = new Renderer();
    for (String page : pages) {
      System.out.println(renderer.render(page));
    }
  }

  String render(String page) {
    return "<" + page + ">";
  }
}
