// Generated from semconv/model by dev.weft.generate.Generator; do not edit.
package dev.weft.weft;

/** Why events are missing. */
public enum Reason {
  /** The disk took nothing for so long that the buffer was full. */
  BUFFER_FULL("buffer_full"),

  /** The emitter was told that the event could not be written. */
  WRITE_FAILED("write_failed"),

  /** The file was removed with what was in it. */
  FILE_REMOVED("file_removed"),

  /** The file was cut by another program. */
  FILE_TRUNCATED("file_truncated"),

  /** A process ended while the disk took nothing. */
  PROCESS_ENDED("process_ended");

  private final String value;

  Reason(String value) {
    this.value = value;
  }

  /** The text on the line and in the attribute. */
  public String value() {
    return value;
  }
}
