package dev.weft.rule.value;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code let}: a named value, read once a call.
 *
 * @param alternatives tried in order; the first that is there and convertible wins
 * @param fallback what is taken when none is, of the rule's type
 * @param mapping patterns over the lower-case text, the first match replaces the value
 * @param composition how a map or objects are built, instead of read; null for read
 * @param viewport whether a box is let through; null for a value that is none
 * @param when whether it is read at all, over the values before it; null for always
 * @param atExit read when the call ends instead of when it begins
 */
public record ValueRule(
    String name,
    int slot,
    List<ValuePath> alternatives,
    ValueType type,
    @Nullable Object fallback,
    List<Transform> transforms,
    List<Mapping> mapping,
    @Nullable Composition composition,
    @Nullable Viewport viewport,
    @Nullable Condition when,
    boolean atExit) {

  /** A text as it is read when the call begins. */
  public static ValueRule text(String name, int slot, List<ValuePath> alternatives) {
    return new ValueRule(
        name,
        slot,
        alternatives,
        ValueType.STRING,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        false);
  }

  /**
   * What decides whether a box may leave the process.
   *
   * @param zoomSlot the value that says how near it is
   * @param classificationSlot the value that says who may see it
   */
  public record Viewport(int zoomSlot, int classificationSlot) {}

  /** The slots of the values that it is made of, or that decide about it. */
  public Stream<Integer> parts() {
    BitSet deciding = new BitSet();
    if (viewport != null) {
      deciding.set(viewport.zoomSlot());
      deciding.set(viewport.classificationSlot());
    }
    if (when != null) {
      when.addSlots(deciding);
    }
    return Stream.concat(paths().flatMap(path -> path.slots().stream()), deciding.stream().boxed());
  }

  /** The same value, read when the call ends. */
  public ValueRule readAtExit() {
    return new ValueRule(
        name,
        slot,
        alternatives,
        type,
        fallback,
        transforms,
        mapping,
        composition,
        viewport,
        when,
        true);
  }

  /** Every path of the value, those of what it is built of too. */
  public Stream<ValuePath> paths() {
    Stream<ValuePath> members =
        composition == null
            ? Stream.empty()
            : composition.objects().stream()
                .flatMap(object -> object.values().stream())
                .flatMap(List::stream);
    return Stream.concat(alternatives.stream(), members);
  }

  /** What is done to a text after it was read. */
  public enum Transform {
    SNAKE_CASE,
    LOWER,
    UPPER,
    ONE_LINE,
    SHA256,
    SHA256_PREFIXED,
    CANONICAL_SHA256,
    KEYED_HASH,
    LENGTH
  }

  /**
   * A map, or a list of objects, that is built member by member.
   *
   * @param each whether the only object is built of each element of what the rule reads
   * @param objects the paths of the members of each object, by name; members without a value are
   *     left out
   */
  public record Composition(boolean each, List<Map<String, List<ValuePath>>> objects) {}

  /** {@code "*_generator": "$1"}; {@code $1} is what the first star stood for. */
  public record Mapping(String pattern, String replacement) {}
}
