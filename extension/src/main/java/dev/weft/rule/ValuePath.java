package dev.weft.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a value, for example {@code arg0.config.id}, {@code return(Path)} or {@code
 * baggage['session.id']}.
 *
 * @param root where reading starts
 * @param index the position of an {@link Root#ARG}, otherwise 0
 * @param name the variable, baggage key, rule id or text of the roots that take one
 * @param filter simple or full name of a type that the root value must have
 */
public record ValuePath(
    Root root,
    int index,
    @Nullable String name,
    @Nullable String filter,
    List<Step> steps,
    String text) {

  /** Where reading starts. */
  public enum Root {
    THIS("this", false),
    ARG("argN", false),
    RETURN("return", true),
    THROWN("thrown", true),
    ENV("env", false),
    BAGGAGE("baggage", false),
    CONST("const", false),
    INSIDE("inside", true);

    public final String text;
    final boolean onlyAtExit;

    Root(String text, boolean onlyAtExit) {
      this.text = text;
      this.onlyAtExit = onlyAtExit;
    }
  }

  /** One step: a property by name, or an element by position or key. */
  public sealed interface Step {}

  /**
   * {@code .name}: a pure accessor {@code name()}, {@code getName()}, {@code isName()}, or a field.
   */
  public record Property(String name) implements Step {}

  /** {@code [0]}: an element of an array or list. */
  public record Position(int index) implements Step {}

  /** {@code ['key']}: a value of a map. */
  public record MapKey(String key) implements Step {}

  /** The path of a root that takes a name. */
  public static ValuePath named(Root root, String name) {
    return new ValuePath(root, 0, name, null, List.of(), root.text + "['" + name + "']");
  }

  public boolean onlyAtExit() {
    return root.onlyAtExit;
  }

  @Override
  public String toString() {
    return text;
  }
}
