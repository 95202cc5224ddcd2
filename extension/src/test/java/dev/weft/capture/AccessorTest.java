package dev.weft.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.capture.AccessorFixture.Bean;
import dev.weft.rule.NamePattern;
import dev.weft.rule.parse.RuleFixture;
import io.opentelemetry.context.Context;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a path may call, and what it reads. */
class AccessorTest {

  @ParameterizedTest
  @CsvSource({
    "name, bean",
    "fluent, fluent",
    "done, true",
    "label, labelled",
    "onlyField, field",
    "inherited, of the parent",
    "overridden, of the bean",
    "hidden, field",
    "boxed, 7",
    "second, true",
    "lazy, before",
    "count, 7",
    "kind, SECOND",
    "kind.name, SECOND",
    "kind.ordinal, 1",
    "maybe.id, o1",
    "wrapped.id, a1",
    "array[1].id, a1",
    "array.length, 2",
    "array.size, 2",
    "list[0].id, l0",
    "list.size, 1",
    "list.empty, false",
    "map['k'], 5",
    "view.size, 1",
    "view[0].id, l0",
    "mapView['k'], 5",
    "map.size, 1",
    "class.simpleName, Bean",
    "self.self.name, bean",
    "onlyField.length, 5",
  })
  void property_isReadWithoutSideEffect(String path, String expected) {
    Bean bean = AccessorFixture.loaded();

    assertThat(read("this." + path, bean)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "calls#BEAN.getCalls() calls java.lang.String.valueOf; allow it with accessors",
        "loop#BEAN.getLoop() loops; allow it with accessors",
        "switched#BEAN.getSwitched() loops; allow it with accessors",
        "locked#BEAN.getLocked() locks; allow it with accessors",
        "monitor#BEAN.getMonitor() locks; allow it with accessors",
        "created#BEAN.getCreated() creates java.lang.Object; allow it with accessors",
        "arrays#BEAN.getArrays() creates an array; allow it with accessors",
        "joined#BEAN.getJoined() calls makeConcatWithConstants; allow it with accessors",
        "lambda#BEAN.getLambda() calls metafactory; allow it with accessors",
        "thrown#BEAN.getThrown() creates java.lang.IllegalStateException; allow it with accessors",
        "held#BEAN.getHeld() may initialize dev.weft.capture.AccessorFixture$Holder;"
            + " allow it with accessors",
        "native#BEAN.getNative() is native; allow it with accessors",
        "recursive#BEAN.recursive() calls BEAN.recursive; allow it with accessors",
        "unload#BEAN has no 'unload'",
        "parameter#BEAN has no 'parameter'",
        "absent#BEAN has no 'absent'",
        "failing#java.lang.ArrayIndexOutOfBoundsException",
        "lazyList.size#dev.weft.capture.AccessorFixture$LazyList.size() creates"
            + " java.lang.IllegalStateException; allow it with accessors",
        "lazyView.size#dev.weft.capture.AccessorFixture$LazyList.size() creates"
            + " java.lang.IllegalStateException; allow it with accessors",
        "synchronizedLazy.size#java.util.Collections$SynchronizedList is a JDK type without a"
            + " readable 'size'",
        "subList.size#java.util.ArrayList$SubList is a JDK type without a readable 'size'",
        "passedOn.size#java.util.Collections$SetFromMap is a JDK type without a readable 'size'",
        "queue.size#java.util.Collections$AsLIFOQueue is a JDK type without a readable 'size'",
        "redefined#dev.weft.capture.AccessorFixture$Renamed.redefined() creates"
            + " java.lang.IllegalStateException; allow it with accessors",
        "name.bytes#java.lang.String is a JDK type without a readable 'bytes'",
        "list.iterator#java.util.ImmutableCollections$List12 is a JDK type without a readable"
            + " 'iterator'",
      })
  void property_thatWouldDoMoreThanRead_isMissingWithItsReason(String path, String reason) {
    ValueReader reader = reader("this." + path, "pure");
    int before = AccessorFixture.calls;

    Object value = reader.read(source(new Bean()));

    assertThat(value).isNull();
    assertThat(AccessorFixture.calls).isEqualTo(before);
    assertThat(reader.misses().reasons())
        .containsExactly(reason.replace("BEAN", Bean.class.getName()));
  }

  @ParameterizedTest
  @CsvSource({
    "nothing",
    "nothing.name",
    "array[2]",
    "list[1]",
    "lazyList[0]",
    "map['x']",
    "self",
    "maybe",
    "list"
  })
  void path_thatLeadsNowhere_isMissing(String path) {
    assertThat(read("this." + path, new Bean())).isNull();
  }

  @Test
  void accessor_thatIsAllowedByName_isCalled() {
    assertThat(readAllowed("this.joined", "**$Bean#getJoined")).isEqualTo("a7");
    assertThat(readAllowed("this.joined", "**.AccessorFixture$Bean")).isEqualTo("a7");
    assertThat(readAllowed("this.joined", "**$Bean#getLoop")).isNull();
  }

  @Test
  void accessor_thatThrowsOrRecurses_isAMissingValue() {
    ValueReader thrown = reader("this.thrown", "**$Bean");
    ValueReader recursive = reader("this.recursive", "**$Bean");

    assertThat(thrown.read(source(new Bean()))).isNull();
    assertThat(recursive.read(source(new Bean()))).isNull();
    assertThat(thrown.misses().reasons()).containsExactly("java.lang.IllegalStateException");
    assertThat(recursive.misses().reasons()).containsExactly("java.lang.StackOverflowError");
  }

  @Test
  void misses_areAFewAtMost() {
    Misses misses = new Misses();

    for (int i = 0; i < 100; i++) {
      misses.note("reason " + i);
    }

    assertThat(misses.reasons()).hasSize(8);
  }

  @Test
  void jdkTypes_areReadByAClosedList() {
    assertThat(read("arg0.fileName", Path.of("/a/b.txt"))).isEqualTo("b.txt");
    assertThat(read("arg0.parent", Path.of("/a/b.txt"))).isEqualTo("/a");
    assertThat(read("arg0.millis", Duration.ofSeconds(2))).isEqualTo("2000");
    assertThat(read("arg0.cause.message", new Error("x", new Exception("inner"))))
        .isEqualTo("inner");
    assertThat(read("arg0.value", "text")).isNull();
  }

  @Test
  void unmodifiableView_isReadAsWhatIsBehindIt() {
    List<String> view = Collections.unmodifiableList(new ArrayList<>(List.of("a", "b")));

    assertThat(readTyped("{ from: arg0, type: string_list }", view)).isEqualTo(view);
    assertThat(readTyped("{ from: arg0, each: { text: .class.simpleName } }", view))
        .isEqualTo(List.of(Map.of("text", "String"), Map.of("text", "String")));
    assertThat(readTyped("{ from: arg0, type: map }", Collections.unmodifiableMap(Map.of("k", 1))))
        .isEqualTo(Map.of("k", 1L));
  }

  @Test
  void mapKey_isReadWithoutACountAsUse() {
    Map<String, String> cache = new LinkedHashMap<>(16, 0.75f, true);
    cache.put("eldest", "1");
    cache.put("newest", "2");

    assertThat(read("arg0['eldest']", cache)).isEqualTo("1");
    assertThat(read("arg0['absent']", cache)).isNull();
    assertThat(cache.keySet()).containsExactly("eldest", "newest");
  }

  @Test
  void filter_takesTypesBySimpleOrFullName() {
    assertThat(read("arg0(String)", "x")).isEqualTo("x");
    assertThat(read("arg0(java.lang.CharSequence)", "x")).isEqualTo("x");
    assertThat(read("arg0(Named).name", new Bean())).isEqualTo("bean");
    assertThat(read("arg0(Path)", "x")).isNull();
    assertThat(read("arg1(String)", "x")).isNull();
  }

  /** A value of another type than text. */
  private static @Nullable Object readTyped(String value, Object from) {
    return new ValueReader(RuleFixture.value(value), context(List.of())).read(source(from));
  }

  private static @Nullable Object read(String path, Object from) {
    return reader(path, "pure").read(source(from));
  }

  private static @Nullable Object readAllowed(String path, String accessors) {
    return reader(path, accessors).read(source(new Bean()));
  }

  private static Source source(Object from) {
    return Source.begun(from, new Object[] {from}, Context.root(), new Object[9], null);
  }

  private static ValueReader reader(String path, String accessors) {
    var rule =
        RuleFixture.rules(
                """
                rules_version: 1
                rules:
                  - id: one
                    match: { types: { class: Any }, methods: { name: run } }
                    accessors: ["%s"]
                    let: { v: "%s" }
                """
                    .formatted(accessors, path))
            .get(0);
    return new ValueReader(rule.values().get(0), context(rule.accessors()));
  }

  private static CompileContext context(List<NamePattern> accessors) {
    return new CompileContext(accessors, Map.of(), Map.of(), CompileContext.Surroundings.NONE);
  }
}
