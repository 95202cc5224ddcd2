package org.prairie.atlas.ingest;

import java.util.List;

/** A file of bulletins as it came from the provider. */
public record Bulletins(String issued, String issuer, List<Reading> readings) {
  public Bulletins {
    readings = List.copyOf(readings);
  }
}
