package acme.content.hostile;

/** Makes content of whatever it is given. */
public interface GeneratorStrategy {
  Object generate(Object config) throws Throwable;
}
