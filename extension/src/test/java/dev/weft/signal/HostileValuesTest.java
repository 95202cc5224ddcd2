package dev.weft.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an application's objects do, it gets its own result and the ledger a valid line. */
@Timeout(120)
class HostileValuesTest {
  private final Path directory;
  private @Nullable HostileApplication application;

  HostileValuesTest(@TempDir Path directory) {
    this.directory = directory;
    HostileObjects.TOUCHED.set(0);
  }

  @AfterEach
  void tearDown() {
    if (application != null) {
      application.close();
    }
  }

  /** By their numbers: the test's own name must not touch them either. */
  static IntStream untouchable() {
    return IntStream.range(0, HostileObjects.untouchables().size());
  }

  @ParameterizedTest
  @MethodSource
  void untouchable(int number) throws Exception {
    Object value = HostileObjects.untouchables().get(number);
    HostileApplication app = application("pure");

    app.call(value);
    app.call(value);

    assertThat(HostileObjects.TOUCHED).as("called").hasValue(0);
    assertThat(app.lines()).allMatch(line -> line.contains("\"task_id\":\"none\""));
  }

  @Test
  void getters_thatAreAllowedButThrow_areMissing() throws Exception {
    HostileApplication app = application("\"**\"");

    app.call(new HostileObjects.Refusing());

    assertThat(HostileObjects.TOUCHED.get()).isPositive();
    assertThat(app.lines()).allMatch(line -> line.contains("\"task_id\":\"none\""));
  }

  @Test
  void recursion_withoutEnd_thatIsAllowed_isMissing() throws Exception {
    HostileApplication app = application("\"**Restless#getMap\"");

    app.call(new HostileObjects.Restless());

    assertThat(HostileObjects.TOUCHED.get()).isGreaterThan(100);
    app.lines();
  }

  @Test
  void cycles_areCopiedOnlySoFar() throws Exception {
    HostileApplication app = application("pure");
    List<Object> list = new ArrayList<>();
    list.add(list);
    Object[] array = new Object[1000];
    Arrays.fill(array, array);

    app.call(new HostileObjects.Itself());
    app.call(list);
    app.call(array);

    app.lines();
  }

  @Test
  void hugeValues_areCut() throws Exception {
    HostileApplication app = application("pure");
    Map<Integer, Integer> map = new HashMap<>();
    IntStream.range(0, 1_000_000).forEach(i -> map.put(i, i));

    app.call(new HostileObjects.Huge());
    app.call(map);
    app.call(IntStream.range(0, 5_000_000).boxed().toList());
    app.call(new long[50_000_000]);
    app.call(Collections.nCopies(Integer.MAX_VALUE, "\u0000".repeat(5000)));

    List<String> lines = app.lines();
    assertThat(lines.get(0)).contains("...[cut 104853504 chars]");
    assertThat(lines.get(1)).contains("\"999\":999").doesNotContain("\"1001\":1001");
  }

  @Test
  void nullEverywhere_isNoFault() throws Exception {
    HostileApplication app = application("pure");
    Map<String, Object> map = new HashMap<>();
    map.put(null, null);
    map.put("k", null);

    app.call(null);
    app.call(new Object[] {null, null});
    app.call(Arrays.asList(null, null));
    app.call(map);
    app.call(new HostileObjects.Entity());

    app.lines();
  }

  @Test
  void collections_thatChangeWhileTheyAreRead_areNoFault() throws Exception {
    HostileApplication app = application("pure");
    List<String> list = new ArrayList<>();
    Map<String, String> map = new HashMap<>();
    AtomicBoolean done = new AtomicBoolean();
    Thread changing =
        new Thread(
            () -> {
              for (int i = 0; !done.get(); i++) {
                if (i % 50 == 49) {
                  list.clear();
                  map.clear();
                }
                list.add("e" + i);
                map.put("k" + i, "v");
              }
            });
    changing.setDaemon(true);
    changing.start();
    try {
      for (int i = 0; i < 300; i++) {
        app.call(list);
        app.call(map);
      }
    } finally {
      done.set(true);
      changing.join();
    }

    app.lines();
  }

  static Stream<String> texts() {
    StringBuilder controls = new StringBuilder();
    for (char c = 0; c < 0x20; c++) {
      controls.append(c);
    }
    for (char c = 0x7f; c < 0xa0; c++) {
      controls.append(c);
    }
    return Stream.of(
        controls.toString(),
        "\u2028\u2029\u0085\ufeff\ufffe\uffff",
        "\ud800",
        "\udc00\ud800",
        "a\ud83d\ude00b\ud83d",
        "\u0000",
        "\u202e\u2066\u200f\u061c evil \u202c",
        "{{ 7*7 }}{% for x in y %}<script>alert('\"')</script><!-- ]]> -->",
        "\"},{\"event_type\":\"forged\"}\n{\"a\":1}\r\n",
        "\\u0000 \\n \\\\",
        "%s %n ${jndi:ldap://x} $(id) `id`",
        "\u0130\u0131\u00df\u1e9e",
        "x".repeat(1 << 20),
        "\u0001".repeat(1 << 20),
        "\ud800".repeat(100_000));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void texts_ofEveryKind_areValidInEveryPlace(String text) throws Exception {
    HostileApplication app = application("pure");

    app.call(text);
    app.call(List.of(text, text));
    app.call(Map.of(text, text, "kind", text));
    app.call(Map.of("deep", Map.of(text, List.of(text))));
    Throwable thrown =
        catchThrowable(
            () ->
                app.call(
                    "c",
                    () -> {
                      throw new IllegalStateException(text);
                    }));

    assertThat(thrown).hasMessage(text);
    app.lines();
  }

  @Test
  void wholeNumber_thatNoDoubleHolds_keepsItsDigits() throws Exception {
    HostileApplication app = application("pure");

    app.call(Map.of("n", (1L << 53) + 1));

    assertThat(app.lines()).singleElement().asString().contains("\"n\":9007199254740993");
  }

  static Stream<Number> numbers() {
    return Stream.of(
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Float.NaN,
        -0.0,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        (1L << 53) + 1,
        Long.MAX_VALUE,
        BigInteger.TEN.pow(10_000),
        new BigDecimal("1." + "7".repeat(9_999)),
        new BigDecimal("1E+2147483647"),
        new BigDecimal("1E-2147483647"));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void numbers_ofEveryKind_giveAValidLine(Number number) throws Exception {
    HostileApplication app = application("pure");

    app.call(number);
    app.call(List.of(number));
    app.call(Map.of("n", number, "kind", number));

    app.lines();
  }

  @Test
  void number_thatTheContractRefuses_isNoLine_andReportedOnce() throws Exception {
    HostileApplication app = application("pure");

    app.call(-5);
    app.call(Long.MIN_VALUE);

    assertThat(app.app().spans()).hasSize(2);
    assertThat(app.app().log()).singleElement().asString().contains("must be at least 0");
  }

  private HostileApplication application(String accessors) {
    HostileApplication started = new HostileApplication(directory, accessors);
    application = started;
    return started;
  }
}
