package acme.content;

/** A config in the older style, with a getter. */
public final class PlainConfig {
  private final String id;

  public PlainConfig(String id) {
    this.id = id;
  }

  public String getId() {
    return id;
  }
}
