package dev.weft.rule.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A span name with places for values, for example <code>generate {generator_type}</code>.
 *
 * @param texts the fixed parts, one more than there are slots
 * @param slots the values between them
 */
public record NameTemplate(List<String> texts, List<Integer> slots) {

  /** The text with the call's values, or null when one of them is missing. */
  public @Nullable String renderComplete(@Nullable Object[] values) {
    for (int slot : slots) {
      if (values[slot] == null) {
        return null;
      }
    }
    return render(values);
  }

  /** The name with the call's values; a missing value becomes {@code unknown}. */
  public String render(@Nullable Object[] values) {
    if (slots.isEmpty()) {
      return texts.get(0);
    }
    StringBuilder name = new StringBuilder(texts.get(0));
    for (int i = 0; i < slots.size(); i++) {
      Object value = values[slots.get(i)];
      name.append(value == null ? "unknown" : value).append(texts.get(i + 1));
    }
    return name.toString();
  }
}
