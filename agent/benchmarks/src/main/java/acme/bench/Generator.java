package acme.bench;

/** Does a fixed piece of work, about a quarter of a microsecond: a hash over a small array. */
public final class Generator implements GeneratorStrategy {

  private static final int LENGTH = 180;
  private static final int PRIME = 16_777_619;

  private final byte[] text = new byte[LENGTH];

  public Generator() {
    for (int i = 0; i < LENGTH; i++) {
      text[i] = (byte) (i * 31);
    }
  }

  /** What kind of generator this is. */
  public String generatorType() {
    return "demonstration";
  }

  /** Each step needs the one before it, so that no compiler can make the work vanish. */
  @Override
  public Content generate(ContentConfig config) {
    int hash = config.seed();
    for (byte letter : text) {
      hash = (hash ^ letter) * PRIME;
    }
    return new Content(hash);
  }
}
