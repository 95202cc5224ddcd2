package acme.bench;

/** Makes content; the name is the convention by which Weft's chora pack finds implementations. */
public interface GeneratorStrategy {

  /** Makes the content that the config asks for. */
  Content generate(ContentConfig config);
}
