package dev.weft.rule.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a value, for example {@code arg0.config.id}, {@code return(Path)} or {@code
 * baggage['session.id']}.
 *
 * @param root where reading starts
 * @param index the position of an {@link Root#ARG}, the slot of a {@link Root#VALUE}, otherwise 0
 * @param name what the roots that take a name are asked for
 * @param filter simple or full name of a type that the root value must have
 * @param template what a {@link Root#TEXT} is made of
 */
public record ValuePath(
    Root root,
    int index,
    @Nullable String name,
    @Nullable String filter,
    List<Step> steps,
    String text,
    @Nullable NameTemplate template) {

  /** A path without template. */
  public ValuePath(
      Root root,
      int index,
      @Nullable String name,
      @Nullable String filter,
      List<Step> steps,
      String text) {
    this(root, index, name, filter, steps, text, null);
  }

  /** Where reading starts. */
  public enum Root {
    THIS("this", false),
    ARG("argN", false),
    RETURN("return", true),
    THROWN("thrown", true),
    ENV("env", false),
    BAGGAGE("baggage", false),
    CONST("const", false),
    TEXT("text", false),
    INSIDE("inside", true),
    VALUE("value", false),
    INHERITED("inherited", false),
    PAIRED("paired", true),
    NEW("new", false),
    PROCESS("process", false),
    RESOURCE("resource", false),
    SETTING("setting", false),
    CALL("call", true),
    TRACE("trace", true),
    EXIT("exit", true),
    ELEMENT("", false);

    public final String text;
    final boolean onlyAtExit;

    Root(String text, boolean onlyAtExit) {
      this.text = text;
      this.onlyAtExit = onlyAtExit;
    }

    /** Whether the root is written with a name and has no steps. */
    public boolean isNamed() {
      return this != THIS && this != ARG && this != RETURN && this != THROWN && this != ELEMENT;
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

  /** The values that it reads. */
  public List<Integer> slots() {
    return root == Root.VALUE ? List.of(index) : template == null ? List.of() : template.slots();
  }

  public boolean onlyAtExit() {
    return root.onlyAtExit;
  }

  @Override
  public String toString() {
    return text;
  }
}
