package dev.weft.rule;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which methods of a matched type a rule is about.
 *
 * @param args type names by position, simple or full; {@code *} is any type, a last {@code ..} any
 *     further arguments; null when the arguments do not matter
 */
public record MethodSelector(
    List<NamePattern> names,
    @Nullable List<String> args,
    List<String> returns,
    List<String> annotated,
    Set<Modifier> only) {

  /** The name under which constructors are selected. */
  public static final String CONSTRUCTOR = "<init>";

  /** Visibility and kind; visibilities are alternatives, {@code static}/{@code instance} too. */
  public enum Modifier {
    PUBLIC,
    PROTECTED,
    PACKAGE,
    PRIVATE,
    STATIC,
    INSTANCE
  }

  public boolean constructors() {
    return names.stream().anyMatch(name -> name.toString().equals(CONSTRUCTOR));
  }
}
