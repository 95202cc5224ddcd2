package org.riverbend.pipeline;

/** What stops a run, in words for people. */
final class PipelineException extends RuntimeException {
  PipelineException(String message) {
    super(message);
  }

  PipelineException(String message, Throwable cause) {
    super(message, cause);
  }
}
