package dev.weft.rule.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.config.Nearest;
import dev.weft.rule.NamePattern;
import dev.weft.rule.value.Condition;
import dev.weft.rule.value.NameTemplate;
import dev.weft.rule.value.ValuePath;
import dev.weft.rule.value.ValuePath.MapKey;
import dev.weft.rule.value.ValuePath.Position;
import dev.weft.rule.value.ValuePath.Property;
import dev.weft.rule.value.ValuePath.Root;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths, conditions, templates, name patterns and suggestions. */
class ExpressionTest {

  private final Scope scope = new Scope();

  @Test
  void path_withFilterAndSteps_isReadInOrder() throws ExpressionException {
    ValuePath path = paths().alternatives("arg12(a.b.C$D).name[0]['k.1'].$x").get(0);

    assertThat(path)
        .isEqualTo(
            new ValuePath(
                Root.ARG,
                12,
                null,
                "a.b.C$D",
                List.of(
                    new Property("name"), new Position(0), new MapKey("k.1"), new Property("$x")),
                "arg12(a.b.C$D).name[0]['k.1'].$x"));
  }

  @Test
  void alternatives_areReadFromLeftToRight_alsoWithABarInQuotes() throws ExpressionException {
    List<ValuePath> paths = paths().alternatives(" this.id|const['a|b'] | return");

    assertThat(paths)
        .extracting(ValuePath::root)
        .containsExactly(Root.THIS, Root.CONST, Root.RETURN);
    assertThat(paths.get(1).name()).isEqualTo("a|b");
  }

  @ParameterizedTest
  @CsvSource({
    "env.HOME, ENV, HOME",
    "baggage['session.id'], BAGGAGE, session.id",
    "inside['content.generate'], INSIDE, content.generate",
    "const.x, CONST, x"
  })
  void path_ofANamedRoot_keepsTheName(String text, Root root, String name)
      throws ExpressionException {
    ValuePath path = paths().alternatives(text).get(0);

    assertThat(path).isEqualTo(new ValuePath(root, 0, name, null, List.of(), text));
  }

  @ParameterizedTest
  @CsvSource({
    "HOME, false",
    "DB_PASSWORD, true",
    "GITHUB_TOKEN, true",
    "apikey, true",
    "X_AUTH, true",
    "SESSION, false",
    "CHORA_TRACE_ID, false"
  })
  void variable_thatLooksLikeASecret_isRefused(String variable, boolean refused) {
    boolean thrown = false;
    try {
      paths().alternatives("env." + variable);
    } catch (ExpressionException expected) {
      thrown = true;
    }

    assertThat(thrown).isEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "elapsed_ms >= 5#true",
        "elapsed_ms<5#false",
        "elapsed_ms == 5#true",
        "elapsed_ms > 4.5 and outcome == 'success'#true",
        "outcome != 'success' or elapsed_ms <= 5#true",
        "outcome == 'error' or outcome == 'success' and elapsed_ms > 5#false",
        "not error_type#true",
        "not not error_type#false",
        "error_type#false",
        "error_type == 'x'#false",
        "error_type != 'x'#true",
        "outcome != 'a and b or c'#true",
      })
  void condition_overACall_holdsAsWritten(String text, boolean expected)
      throws ExpressionException {
    @Nullable Object[] values = {"success", 0.005, 5L, null, null};

    Condition condition = new ConditionParser(scope, false).parse(text);

    assertThat(condition.test(values)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "elapsed == 0, true",
    "elapsed < 0, false",
    "elapsed >= 0.0, true",
    "elapsed_ms == 9007199254740993, true",
    "elapsed_ms == 9007199254740992, false",
    "elapsed_ms > 9007199254740992, true",
    "elapsed_ms < 100000000000000000000, true",
  })
  void condition_overNumbers_comparesThemExactly(String text, boolean expected)
      throws ExpressionException {
    @Nullable Object[] values = {"success", -0.0, (1L << 53) + 1, null, null};

    Condition condition = new ConditionParser(scope, false).parse(text);

    assertThat(condition.test(values)).isEqualTo(expected);
  }

  @Test
  void condition_overAFlag_holdsWhenItIsThereAndNotFalse() throws ExpressionException {
    Condition condition = new ConditionParser(scope, false).parse("outcome");

    assertThat(condition.test(new Object[] {true})).isTrue();
    assertThat(condition.test(new Object[] {false})).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "outcome == success#success is not a literal",
        "outcome === 'x'#= 'x' is not a literal",
        "elapsed > NaN#NaN is not a literal",
        "a b#'a b' is not a test",
        "outcome and#'outcome and' is not a test",
        "otcome#no value is named 'otcome'",
        "outcome == 5#5 is compared with a string",
        "elapsed_ms == '5'#'5' is compared with a long",
      })
  void condition_thatCannotBeRead_saysWhy(String text, String message) {
    assertThatThrownBy(() -> new ConditionParser(scope, false).parse(text)).hasMessage(message);
  }

  @Test
  void template_withValues_isFilled_andAMissingOneIsUnknown() throws ExpressionException {
    scope.add(RuleFixture.value("arg0"));

    NameTemplate template = TemplateParser.parse("run { v } now", scope);

    assertThat(
            template.render(new @Nullable Object[] {null, null, null, null, null, null, null, 7L}))
        .isEqualTo("run 7 now");
    assertThat(template.render(new @Nullable Object[8])).isEqualTo("run unknown now");
    assertThat(TemplateParser.parse("run", scope).render(new Object[0])).isEqualTo("run");
  }

  @ParameterizedTest
  @CsvSource({
    "a.B, a.B, true", "a.B, a.Bc, false", "a.*, a.B, true", "a.*, a.b.C, false",
    "a.**, a.b.C, true", "**Test, a.b.CTest, true", "a.*$B, a.A$B, true", "a.[x], a.x, false",
    "get*, getId, true", "*a*b*, xaybz, true"
  })
  void namePattern_matchesAsAGlob(String pattern, String name, boolean expected) {
    assertThat(NamePattern.of(pattern).matches(name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"*, true", "**, true", "***, true", "**.*, true", "a*, false", "a, false"})
  void namePattern_thatMatchesEverything_isKnown(String pattern, boolean any) {
    assertThat(NamePattern.of(pattern).any()).isEqualTo(any);
  }

  @ParameterizedTest
  @CsvSource({
    "clas, class",
    "Class, class",
    "simplename, simple_name",
    "exlude, exclude",
    "zzzzzz, ",
    "annotate, annotated"
  })
  void nearest_ofAMistypedKey_isTheOneMeant(String typed, @Nullable String expected) {
    assertThat(Nearest.to(typed, Sections.TYPES.names())).isEqualTo(expected);
  }

  private static PathParser paths() {
    return new PathParser(new Scope());
  }
}
