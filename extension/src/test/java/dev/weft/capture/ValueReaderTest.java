package dev.weft.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.weft.rule.parse.RuleFixture;
import dev.weft.rule.value.BuiltIn;
import dev.weft.rule.value.ValueType;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValueReaderTest {

  private static final class Own extends Number implements CharSequence {
    @Override
    public int intValue() {
      throw new IllegalStateException("called");
    }

    @Override
    public long longValue() {
      throw new IllegalStateException("called");
    }

    @Override
    public float floatValue() {
      throw new IllegalStateException("called");
    }

    @Override
    public double doubleValue() {
      throw new IllegalStateException("called");
    }

    @Override
    public int length() {
      throw new IllegalStateException("called");
    }

    @Override
    public char charAt(int index) {
      throw new IllegalStateException("called");
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      throw new IllegalStateException("called");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("called");
    }
  }

  static Stream<Arguments> conversions() {
    return Stream.of(
        Arguments.of(ValueType.STRING, "text", "text"),
        Arguments.of(ValueType.STRING, 5, "5"),
        Arguments.of(ValueType.STRING, 1.5, "1.5"),
        Arguments.of(ValueType.STRING, true, "true"),
        Arguments.of(ValueType.STRING, 'c', "c"),
        Arguments.of(ValueType.STRING, Thread.State.NEW, "NEW"),
        Arguments.of(ValueType.STRING, String.class, "java.lang.String"),
        Arguments.of(ValueType.STRING, new UUID(1, 2), "00000000-0000-0001-0000-000000000002"),
        Arguments.of(ValueType.STRING, Path.of("a/b"), "a/b"),
        Arguments.of(ValueType.STRING, new File("a/b"), "a/b"),
        Arguments.of(ValueType.STRING, URI.create("a:b"), "a:b"),
        Arguments.of(ValueType.STRING, Instant.EPOCH, "1970-01-01T00:00:00Z"),
        Arguments.of(ValueType.STRING, Duration.ofMillis(1500), "PT1.5S"),
        Arguments.of(ValueType.STRING, new BigDecimal("1.50"), "1.50"),
        Arguments.of(ValueType.STRING, List.of("a"), null),
        Arguments.of(ValueType.STRING, CharBuffer.wrap("a"), null),
        Arguments.of(ValueType.STRING, new Object(), null),
        Arguments.of(ValueType.STRING, new Own(), null),
        Arguments.of(ValueType.LONG, 5, 5L),
        Arguments.of(ValueType.LONG, (byte) 5, 5L),
        Arguments.of(ValueType.LONG, (short) 5, 5L),
        Arguments.of(ValueType.LONG, 5L, 5L),
        Arguments.of(ValueType.LONG, new AtomicInteger(5), 5L),
        Arguments.of(ValueType.LONG, new AtomicLong(5), 5L),
        Arguments.of(ValueType.LONG, BigInteger.TEN, 10L),
        Arguments.of(ValueType.LONG, BigInteger.TWO.pow(63), null),
        Arguments.of(ValueType.LONG, 5.0, null),
        Arguments.of(ValueType.LONG, "5", null),
        Arguments.of(ValueType.LONG, new Own(), null),
        Arguments.of(ValueType.DOUBLE, 5, 5.0),
        Arguments.of(ValueType.DOUBLE, 1.5f, 1.5),
        Arguments.of(ValueType.DOUBLE, Double.NaN, null),
        Arguments.of(ValueType.DOUBLE, Double.POSITIVE_INFINITY, null),
        Arguments.of(ValueType.DOUBLE, "1.5", null),
        Arguments.of(ValueType.DOUBLE, new Own(), null),
        Arguments.of(ValueType.BOOLEAN, true, true),
        Arguments.of(ValueType.BOOLEAN, new AtomicBoolean(true), true),
        Arguments.of(ValueType.BOOLEAN, "true", null),
        Arguments.of(ValueType.BOOLEAN, 1, null));
  }

  @ParameterizedTest
  @MethodSource("conversions")
  void value_isConvertedWhereThatIsNoGuess(
      ValueType type, Object value, @Nullable Object expected) {
    assertThat(Conversion.convert(value, type)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "{ from: arg0, as: [snake_case] }#JinjaTemplateGenerator#jinja_template_generator",
        "{ from: arg0, as: [snake_case] }#HTTPServer-two words.x#http_server_two_words_x",
        "{ from: arg0, as: [lower] }#ABC#abc",
        "{ from: arg0, as: [length] }#abcde#5",
        "{ from: arg0, as: [sha256] }#abc"
            + "#ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "{ from: arg0, as: [lower, length] }#ABC#3",
        "{ from: arg0, map: { \"*jinja*\": jinja2, \"*_generator\": $1 } }#XJinjaY#jinja2",
        "{ from: arg0, map: { \"*jinja*\": jinja2, \"*_generator\": $1 } }#Code_Generator#code",
        "{ from: arg0, map: { \"*jinja*\": jinja2, \"*_generator\": $1 } }#Other#Other",
        "{ from: arg0, map: { \"a.b\": x } }#a.b#x",
        "{ from: arg0, map: { \"a.b\": x } }#aXb#aXb",
        "{ from: arg0, map: { \"*\": \"<$1>\" } }#$0\\#<$0\\>",
      })
  void text_isRewrittenAsTheRuleSays(String rule, String text, String expected) {
    ValueReader reader = reader(rule);

    assertThat(reader.read(source(text))).isEqualTo(expected);
    assertThat(reader.read(source(text))).as("remembered").isEqualTo(expected);
  }

  @Test
  void text_thatIsLong_isRewrittenAndNotRemembered() {
    ValueReader reader = reader("{ from: arg0, as: [length] }");

    assertThat(reader.read(source("x".repeat(1_000_000)))).isEqualTo("1000000");
  }

  @Test
  void text_ofSeveralLines_isMappedAsOneOfOneLine() {
    ValueReader reader = reader("{ from: arg0, map: { \"*timeout*\": timeout, \"*\": other } }");

    assertThat(reader.read(source("first line\nread timeout\nlast line"))).isEqualTo("timeout");
    assertThat(reader.read(source("first line\u2028last line"))).isEqualTo("other");
  }

  @Test
  void text_thatNearlyMatchesAGlobOfManyStars_isMappedInNoTime() {
    ValueReader reader = reader("{ from: arg0, map: { \"*a*b*a*b*c\": abc, \"<*b*b>\": \"$1\" } }");
    String nearly = "ab".repeat(20_000);

    List<@Nullable Object> mapped =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () ->
                Arrays.asList(
                    reader.read(source(nearly)),
                    reader.read(source(nearly + "c")),
                    reader.read(source("<1b2b3b>")),
                    reader.read(source("<b>"))));

    assertThat(mapped).containsExactly(nearly, "abc", "1b2", "<b>");
  }

  @Test
  void text_withALongRunOfBlanks_becomesOneLineInNoTime() {
    ValueReader reader = reader("{ from: arg0, as: [one_line] }");
    String blanks = " ".repeat(200_000);

    Object oneLine =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> reader.read(source("a" + blanks + "b \r\n\t c\nd\n")));

    assertThat(oneLine).isEqualTo("a" + blanks + "b c d");
  }

  @Test
  void number_whoseDigitsTakeSecondsToMake_isMissing() {
    BigInteger huge = BigInteger.ONE.shiftLeft(50_000_000);

    List<@Nullable Object> read =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () ->
                Arrays.asList(
                    reader("arg0").read(source(huge)),
                    reader("arg0").read(source(new BigDecimal(huge)))));

    assertThat(read).containsOnlyNulls();
  }

  @Test
  void alternatives_areTriedUntilOneIsConvertible() {
    ValueReader reader =
        reader("{ from: \"arg0.size | arg0 | const['nine']\", type: long, default: 7 }");

    assertThat(reader.read(source(List.of("a", "b")))).isEqualTo(2L);
    assertThat(reader.read(source(5))).isEqualTo(5L);
    assertThat(reader.read(source("text"))).isEqualTo(7L);
  }

  @Test
  void value_whoseConditionDoesNotHold_isNotRead() {
    ValueReader reader = reader("{ from: arg0, type: long, when: elapsed_ms > 5, default: -1 }");
    @Nullable Object[] values = new Object[9];
    Source call = Source.begun(null, new Object[] {42}, Context.root(), values, null);

    assertThat(reader.read(call)).as("of a missing value").isEqualTo(-1L);
    values[BuiltIn.ELAPSED_MS.slot] = 6L;
    assertThat(reader.read(call)).isEqualTo(42L);
    assertThat(reader.rule().atExit()).as("as late as what decides about it").isTrue();
  }

  @Test
  void roots_areReadFromTheCallAndItsSurroundings() {
    Context context =
        Baggage.builder().put("session.id", "s1").build().storeInContext(Context.root());
    Source begun = Source.begun(null, new Object[] {"a"}, context, new Object[9], null);
    AtomicIntegerArray inside = new AtomicIntegerArray(new int[] {0, 3});
    Source ended = begun.ended("r", new IllegalStateException("boom"), inside, context, null);

    assertThat(reader("baggage['session.id']").read(begun)).isEqualTo("s1");
    assertThat(reader("baggage['other']").read(begun)).isNull();
    assertThat(reader("env.TENANT").read(begun)).isEqualTo("acme");
    assertThat(reader("env.BLANK | const.x").read(begun)).isEqualTo("x");
    assertThat(reader("this.name | return | thrown.message").read(begun)).isNull();
    assertThat(reader("return").read(ended)).isEqualTo("r");
    assertThat(reader("thrown.message").read(ended)).isEqualTo("boom");
    assertThat(reader("inside['other']").read(ended)).isEqualTo("3");
    assertThat(reader("inside['other']").read(begun)).isNull();
    assertThat(reader("arg1 | arg0").read(begun)).isEqualTo("a");
  }

  @Test
  void classValues_areKeptBesideTheClass() {
    Accessors accessors = new Accessors("size", List.of(), new ModuleOpener());

    Accessor first = accessors.get(Collections.emptyList().getClass());

    assertThat(accessors.get(Collections.emptyList().getClass())).isSameAs(first);
  }

  private static Source source(Object argument) {
    return Source.begun(null, new Object[] {argument}, Context.root(), new Object[9], null);
  }

  @ParameterizedTest
  @CsvSource({
    "long, 42, 42",
    "long, x, none",
    "double, 0.5, 0.5",
    "double, NaN, none",
    "boolean, true, true",
    "boolean, yes, none",
    "string_list, 'a,b', '[a, b]'"
  })
  void writtenText_isReadAsTheWantedType(String type, String text, String expected) {
    Object value =
        reader("{ from: \"const['" + text + "']\", type: " + type + " }").read(source("unused"));

    assertThat(value == null ? "none" : value.toString()).isEqualTo(expected);
  }

  private static ValueReader reader(String rule) {
    String yaml = rule.startsWith("{") ? rule : "\"" + rule + "\"";
    return new ValueReader(
        RuleFixture.value(yaml),
        new CompileContext(
            List.of(),
            Map.of("TENANT", "acme", "BLANK", " "),
            Map.of("one", 0, "other", 1),
            CompileContext.Surroundings.NONE));
  }
}
