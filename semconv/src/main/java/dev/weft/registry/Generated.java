package dev.weft.registry;

/** What a field is filled from when the emitter has no value for it. */
public enum Generated {
  /** A new UUID. */
  UUID,
  /** The severity of the event, in the words of the field. */
  SEVERITY,
  /** The retention class, and environment and version of the service. */
  TAGS,
  /** The trace in which the event happened. */
  TRACE_ID,
  /** The span in which the event happened. */
  SPAN_ID,
  /** What was taken out of which fields. */
  REDACTIONS,
  /** Who may see the event; rises when something was taken out. */
  CLASSIFICATION,
  /** Only says that something is about a person, which counts as if it had been taken out. */
  PERSONAL,
  /** The algorithm of the signature. */
  SIGNATURE_ALGORITHM,
  /** The key of the signature. */
  SIGNATURE_KEY,
  /** The signature of the event's canonical JSON without the signature. */
  SIGNATURE
}
