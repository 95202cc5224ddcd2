package org.prairie.atlas.gate;

import java.io.IOException;

/** The dataset may not be published. */
public final class PolicyDeniedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Verdict verdict;

  public PolicyDeniedException(String message, Verdict verdict) {
    super(message);
    this.verdict = verdict;
  }

  public Verdict verdict() {
    return verdict;
  }
}
