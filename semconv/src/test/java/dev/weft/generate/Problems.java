package dev.weft.generate;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with the model, so that all of it is said at once. */
final class Problems {

  private final List<String> all = new ArrayList<>();

  void add(String at, String problem) {
    all.add(at + ": " + problem);
  }

  void throwIfAny() {
    if (!all.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", all));
    }
  }
}
