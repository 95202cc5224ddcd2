package org.prairie.atlas.map;

import java.util.List;

/** What a visitor sees of the map: west, south, east, north, and how near. */
public record Viewport(List<Double> box, double zoom) {
  public Viewport {
    box = List.copyOf(box);
  }
}
