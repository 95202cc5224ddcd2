package dev.weft.registry;

/**
 * Says that values do not make an event of the contract; the message holds key, bound and value.
 *
 * <p>Thrown before anything is written: by the constructors of the typed events and by the line
 * encoder.
 */
public final class InvalidEventException extends IllegalArgumentException {

  public InvalidEventException(String message) {
    super(message);
  }
}
