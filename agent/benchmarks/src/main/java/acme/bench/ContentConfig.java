package acme.bench;

/**
 * What is to be generated.
 *
 * @param seed changes the result, so that no call can be computed in advance
 */
public record ContentConfig(String id, int seed) {}
