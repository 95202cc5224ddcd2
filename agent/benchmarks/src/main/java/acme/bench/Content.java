package acme.bench;

/** What was generated. */
public record Content(int hash) {}
