package dev.weft.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.rule.Rule;
import dev.weft.rule.parse.RuleFixture;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.TreeSet;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleMatcherTest {

  private static final String HERE = "dev.weft.match.RuleMatcherTest$";

  @Retention(RetentionPolicy.RUNTIME)
  @interface Marked {}

  interface Generator<T> {
    T generate(String id, Object... more);

    default String describe() {
      return "";
    }

    static String about() {
      return "";
    }
  }

  abstract static class Base implements Generator<String> {
    protected abstract void prepare();
  }

  @Marked
  static class Demo extends Base {
    Demo() {}

    Demo(String id) {}

    @Override
    public String generate(String id, Object... more) {
      return id;
    }

    public String generate(String id) {
      return id;
    }

    String generate(int count, List<String> names) {
      return "";
    }

    @Override
    protected void prepare() {}

    private String secret(String[] ids) {
      Runnable inner = () -> secret(new String[0]);
      inner.run();
      return "";
    }

    @Marked
    static void main() {}

    static native void linked();
  }

  static class Deeper extends Demo {}

  record Other(String generate) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "class: HERE+Demo#Demo",
        "class: \"dev.weft.match.*$De*\"#Deeper,Demo",
        "class: \"dev.weft.*\"#``",
        "class: \"dev.weft.**\"#Base,Deeper,Demo,Generator,Other",
        "subtype_of: HERE+Base#Base,Deeper,Demo",
        "subtype_of: HERE+Generator#Base,Deeper,Demo,Generator",
        "simple_name: Generator#Base,Deeper,Demo,Generator",
        "simple_name: [Base, Other]#Base,Deeper,Demo,Other",
        "simple_name: RuleMatcherTest$Generator#``",
        "annotated: HERE+Marked#Demo",
        "simple_name: Generator, package: dev.weft.match#Base,Deeper,Demo,Generator",
        "simple_name: Generator, package: dev.weft#``",
        "simple_name: Generator, package: dev.**, exclude: \"**Dee*\"#Base,Demo,Generator",
        "simple_name: Generator, class: \"**Demo\"#Demo",
      })
  void types_areSelectedByEveryKeyGiven(String types, String expected) {
    MatchedRule rule = matched("types: { " + types + " }", "name: [a, generate]");

    assertThat(
            List.of(Base.class, Deeper.class, Demo.class, Generator.class, Other.class).stream()
                .filter(
                    type -> new RuleTypeMatcher(rule.rule().types(), m -> true).selects(of(type)))
                .map(Class::getSimpleName))
        .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(",")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "name: generate#generate(String),generate(String,Object[]),generate(int,List)",
        "name: gen*, args: [String]#generate(String)",
        "name: generate, args: [java.lang.String, ..]"
            + "#generate(String),generate(String,Object[])",
        "name: generate, args: [\"*\", List]#generate(int,List)",
        "name: generate, args: [int, java.util.List]#generate(int,List)",
        "name: generate, args: [String, \"Object[]\"]#generate(String,Object[])",
        "name: generate, args: []#``",
        "name: generate, args: [..]"
            + "#generate(String),generate(String,Object[]),generate(int,List)",
        "name: secret, args: [\"String[]\"]#secret(String[])",
        "name: [generate, main], only: public#generate(String),generate(String,Object[])",
        "name: [generate, main, secret], only: [package, private]"
            + "#generate(int,List),main(),secret(String[])",
        "name: [generate, main], only: static#main()",
        "name: [generate, main], only: [public, static]#``",
        "name: [\"**main\", prepare], only: [protected, instance]#prepare()",
        "name: [generate, prepare], returns: void#prepare()",
        "name: [generate, prepare], returns: [java.lang.String, int]"
            + "#generate(String),generate(String,Object[]),generate(int,List)",
        "name: \"*ma*\", annotated: HERE+Marked#main()",
        "name: linked#``",
        "name: \"lambda*\"#``",
        "name: <init>#Demo(),Demo(String)",
        "name: <init>, args: [String]#Demo(String)",
      })
  void methods_areSelectedByEveryKeyGiven(String methods, String expected) {
    MatchedRule rule = matched("types: { class: HERE+Demo }", methods);

    assertThat(woven(rule, Demo.class)).isEqualTo(expected);
  }

  @Test
  void method_thatIsAbstractOrInherited_isNotMatched() {
    MatchedRule rule = matched("types: { simple_name: Generator }", "name: [generate, prepare]");

    assertThat(woven(rule, Base.class)).isEmpty();
    assertThat(woven(rule, Generator.class)).isEmpty();
    assertThat(rule.types().matches(of(Deeper.class))).isFalse();
    assertThat(rule.types().matches(of(Base.class))).isFalse();
    assertThat(rule.types().matches(of(Demo.class))).isTrue();
    assertThat(rule.typesWithoutMethod()).containsExactlyInAnyOrder(HERE + "Deeper", HERE + "Base");
  }

  @Test
  void method_thatIsABridge_isNotMatched() {
    assertThat(of(Demo.class).getDeclaredMethods().filter(MethodDescription::isBridge))
        .as("the fixture has one")
        .isNotEmpty();

    MatchedRule rule = matched("types: { class: HERE+Demo }", "name: generate, returns: Object");

    assertThat(woven(rule, Demo.class)).isEmpty();
  }

  @Test
  void interface_withDefaultAndStaticMethods_hasThemMatched() {
    MatchedRule rule = matched("types: { simple_name: Generator }", "name: [describe, about]");

    assertThat(woven(rule, Generator.class)).isEqualTo("about(),describe()");
  }

  @Test
  void usersRule_takesItsMethodsFromAShippedRule_andLeavesTheOthers() {
    MatchedRule user = matched("types: { class: HERE+Demo }", "name: generate, args: [String]");
    MatchedRule shipped =
        new MatchedRule(
            RuleFixture.shipped(
                    yaml("types: { simple_name: Generator }", "name: [generate, about]"))
                .get(0),
            List.of(user));

    assertThat(woven(user, Demo.class)).isEqualTo("generate(String)");
    assertThat(woven(shipped, Demo.class))
        .isEqualTo("generate(String,Object[]),generate(int,List)");
    assertThat(woven(shipped, Generator.class)).isEqualTo("about()");
  }

  @Test
  void methods_beyondTheCap_areNotMatched_andTheSameOnesCountOnce() {
    MatchedRule rule =
        new MatchedRule(
            RuleFixture.rules(
                    yaml("types: { class: HERE+Demo }", "name: generate")
                        + "\n    limits: { max_matched_methods: 2 }")
                .get(0),
            List.of());

    TreeSet<String> first = new TreeSet<>(List.of(woven(rule, Demo.class).split("\\),")));
    TreeSet<String> again = new TreeSet<>(List.of(woven(rule, Demo.class).split("\\),")));

    assertThat(first).hasSize(2).isEqualTo(again);
    assertThat(rule.matchedMethods()).hasSize(2);
    assertThat(rule.typesWithoutMethod()).isEmpty();
  }

  private static String woven(MatchedRule rule, Class<?> type) {
    var methods = rule.methodsToWeave();
    return String.join(
        ",",
        of(type).getDeclaredMethods().filter(methods).stream()
            .map(RuleMatcherTest::signature)
            .sorted()
            .toList());
  }

  private static String signature(MethodDescription method) {
    List<String> args =
        method.getParameters().asTypeList().asErasures().stream()
            .map(TypeDescription::getSimpleName)
            .toList();
    String name = method.isConstructor() ? "Demo" : method.getName();
    return name + "(" + String.join(",", args) + ")";
  }

  private static MatchedRule matched(String types, String methods) {
    Rule rule = RuleFixture.rules(yaml(types, methods)).get(0);
    return new MatchedRule(rule, List.of());
  }

  private static String yaml(String types, String methods) {
    return """
        rules_version: 1
        rules:
          - id: r
            match: { %s, methods: { %s } }
        """
        .formatted(types, methods)
        .replace("HERE+", HERE)
        .stripTrailing();
  }

  private static TypeDescription of(Class<?> type) {
    return TypeDescription.ForLoadedType.of(type);
  }
}
