package acme.content;

/** The older interface. */
public interface ContentGenerator {
  String generate(PlainConfig config);
}
