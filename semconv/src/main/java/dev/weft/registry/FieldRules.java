package dev.weft.registry;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the contract asks of a field beyond its type.
 *
 * @param omitted whether the line leaves the field out when it has no value, instead of saying null
 * @param fallback what the line says when the event has no value; null for nothing
 * @param maximum the greatest allowed number; null for no bound
 * @param maxLength the most characters of a text; null for no bound
 * @param pattern what a whole text must match; null for anything
 * @param size how many elements a list has; null for any
 * @param anyOffset whether a time may have another offset than UTC when it is read
 * @param generated what the agent fills the field from; null for nothing
 * @param personal whether the value tells who a person is
 * @param items the known members of a map or of each object of a list
 */
public record FieldRules(
    boolean omitted,
    @Nullable Object fallback,
    @Nullable Long maximum,
    @Nullable Integer maxLength,
    @Nullable Pattern pattern,
    @Nullable Integer size,
    boolean anyOffset,
    @Nullable Generated generated,
    boolean personal,
    List<Field> items) {

  /** No rules at all. */
  public static final FieldRules NONE =
      new FieldRules(false, null, null, null, null, null, false, null, false, List.of());

  public FieldRules {
    items = List.copyOf(items);
  }

  /** Leaves the field out when it has no value. */
  public FieldRules omit() {
    return new FieldRules(
        true, fallback, maximum, maxLength, pattern, size, anyOffset, generated, personal, items);
  }

  /** Writes this instead of no value. */
  public FieldRules orElse(Object value) {
    return new FieldRules(
        omitted, value, maximum, maxLength, pattern, size, anyOffset, generated, personal, items);
  }

  public FieldRules atMost(long bound) {
    return new FieldRules(
        omitted, fallback, bound, maxLength, pattern, size, anyOffset, generated, personal, items);
  }

  public FieldRules upToCharacters(int bound) {
    return new FieldRules(
        omitted, fallback, maximum, bound, pattern, size, anyOffset, generated, personal, items);
  }

  public FieldRules matching(String regex) {
    return new FieldRules(
        omitted,
        fallback,
        maximum,
        maxLength,
        Pattern.compile(regex),
        size,
        anyOffset,
        generated,
        personal,
        items);
  }

  public FieldRules ofSize(int elements) {
    return new FieldRules(
        omitted, fallback, maximum, maxLength, pattern, elements, anyOffset, generated, personal,
        items);
  }

  public FieldRules withAnyOffset() {
    return new FieldRules(
        omitted, fallback, maximum, maxLength, pattern, size, true, generated, personal, items);
  }

  public FieldRules generated(Generated from) {
    return new FieldRules(
        omitted, fallback, maximum, maxLength, pattern, size, anyOffset, from, personal, items);
  }

  /** The value tells who a person is: {@code privacy: personal} in the model. */
  public FieldRules ofAPerson() {
    return new FieldRules(
        omitted, fallback, maximum, maxLength, pattern, size, anyOffset, generated, true, items);
  }

  public FieldRules withItems(Field... members) {
    return new FieldRules(
        omitted,
        fallback,
        maximum,
        maxLength,
        pattern,
        size,
        anyOffset,
        generated,
        personal,
        List.of(members));
  }
}
