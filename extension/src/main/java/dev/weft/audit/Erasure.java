package dev.weft.audit;

import java.nio.file.Path;
import java.util.List;

/**
 * What an erasure did to one file.
 *
 * @param lines how many lines it has
 * @param erased the numbers of those that were blanked
 * @param mentioned the numbers of others that hold the id somewhere else
 */
public record Erasure(Path file, long lines, List<Long> erased, List<Long> mentioned) {

  public Erasure {
    erased = List.copyOf(erased);
    mentioned = List.copyOf(mentioned);
  }
}
