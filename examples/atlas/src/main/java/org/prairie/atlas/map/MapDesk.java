package org.prairie.atlas.map;

import java.util.Set;
import java.util.TreeSet;

/** The layers of the map that are shown. */
public final class MapDesk {
  private final Set<String> shown = new TreeSet<>();

  /** Does what the visitor wants; gives the layers that are shown then. */
  public Set<String> apply(MapAction action) {
    if (action.action().equals("layer.toggle") && !shown.remove(action.layerId())) {
      shown.add(action.layerId());
    }
    return Set.copyOf(shown);
  }
}
