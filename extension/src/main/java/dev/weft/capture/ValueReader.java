package dev.weft.capture;

import dev.weft.process.CanonicalJson;
import dev.weft.rule.value.Condition;
import dev.weft.rule.value.ValueRule;
import dev.weft.rule.value.ValueRule.Composition;
import dev.weft.rule.value.ValueRule.Transform;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One compiled value of a rule. Never throws: what fails to be read is missing. */
public final class ValueReader {
  private final ValueRule rule;
  private final PathReader[] alternatives;
  private final @Nullable Rewriting rewriting;
  private final @Nullable Composer composer;
  private final boolean canonical;
  private final Misses misses = new Misses();

  public ValueReader(ValueRule rule, CompileContext compile) {
    this.rule = rule;
    List<PathReader> readers =
        rule.alternatives().stream().map(path -> new PathReader(path, compile)).toList();
    this.alternatives = readers.toArray(new PathReader[0]);
    this.rewriting = Rewriting.of(rule, compile.surroundings().redaction().hash());
    Composition composition = rule.composition();
    this.composer = composition == null ? null : new Composer(composition, rule.type(), compile);
    this.canonical = rule.transforms().contains(Transform.CANONICAL_SHA256);
  }

  public ValueRule rule() {
    return rule;
  }

  /** Why this value was missing, as far as it was. */
  public Misses misses() {
    return misses;
  }

  /** The value in the rule's type, its default, or null. */
  public @Nullable Object read(Source source) {
    Condition when = rule.when();
    if (when != null && !when.test(source.values)) {
      return rule.fallback();
    }
    for (PathReader alternative : alternatives) {
      Object value = read(alternative, source);
      if (value != null) {
        return value;
      }
    }
    return rule.fallback();
  }

  private @Nullable Object read(PathReader path, Source source) {
    try {
      Object value = path.read(source, null, misses);
      if (composer != null) {
        value = composer.compose(source, value, misses);
      }
      if (value == null) {
        return null;
      }
      if (canonical) {
        Object plain = Structures.whole(value);
        return plain == null ? null : CanonicalJson.sha256(plain);
      }
      if (composer != null) {
        return value;
      }
      Object converted =
          path.isWritten() && value instanceof String written
              ? Conversion.parse(written, rule.type())
              : Conversion.convert(value, rule.type());
      return converted instanceof String text && rewriting != null
          ? rewriting.apply(text)
          : converted;
    } catch (Throwable failed) { // an application's accessor, or memory, or the stack
      misses.note(failed.getClass().getName());
      return null;
    }
  }
}
