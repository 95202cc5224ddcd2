package acme.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Calls the application in the ways that its arguments name and prints what came back. */
public final class Scenarios {
  private static final Map<String, Callable<Object>> SCENARIOS = new LinkedHashMap<>();

  static {
    SCENARIOS.put("types", Scenarios::types);
    SCENARIOS.put("overloads", Scenarios::overloads);
    SCENARIOS.put("errors", Scenarios::errors);
    SCENARIOS.put("validation", Scenarios::validation);
    SCENARIOS.put("composer", Scenarios::composer);
    SCENARIOS.put("parallel", Scenarios::parallel);
    SCENARIOS.put("futures", AsyncScenarios::futures);
    SCENARIOS.put("monos", AsyncScenarios::monos);
    SCENARIOS.put("secrets", Scenarios::secrets);
  }

  private Scenarios() {}

  public static void main(String... names) throws Exception {
    for (String name : names.length == 0 ? SCENARIOS.keySet() : List.of(names)) {
      System.out.println(name + ": " + SCENARIOS.get(name).call());
    }
  }

  private static Object types() {
    List<GeneratorStrategy> generators =
        List.of(
            new DemonstrationGenerator(),
            new Jinja2Generator(),
            new TemplateFillGenerator(),
            new BddScenarioGenerator(),
            new CodeGenerationGenerator());
    return generators.stream()
        .map(generator -> generator.generate(ContentConfig.of(generator.type()), Map.of()))
        .toList();
  }

  private static Object overloads() {
    return List.of(
        new Jinja2Generator().generate(ContentConfig.of("default-method")),
        new DemonstrationGenerator().generate(ContentConfig.of("overload")),
        new CodeGenerationGenerator().generate(ContentConfig.of("super-call")),
        new TemplateFillGenerator().generate(new PlainConfig("getter")));
  }

  private static Object errors() {
    GeneratorStrategy generator = new CodeGenerationGenerator();
    return List.of(
        thrownBy(
            generator,
            ContentConfig.failing(
                "message",
                new IllegalStateException("Missing ANTHROPIC_API_KEY environment variable"))),
        thrownBy(generator, ContentConfig.failing("no-message", new IllegalStateException())),
        thrownBy(generator, ContentConfig.failing("error", new AssertionError("Broken"))));
  }

  private static Object secrets() {
    GeneratorStrategy generator = new Jinja2Generator();
    return List.of(
        thrownBy(
            generator,
            ContentConfig.failing(
                "key",
                new IllegalStateException(
                    "Refused: api_key=AKIAIOSFODNN7EXAMPLE is not valid for region eu"))),
        thrownBy(
            generator,
            ContentConfig.failing(
                "password", new IllegalStateException("Login as ada failed, password: hunter2"))),
        thrownBy(
            generator,
            ContentConfig.failing(
                "harmless",
                new IllegalStateException("Missing ANTHROPIC_API_KEY environment variable"))));
  }

  private static String thrownBy(GeneratorStrategy generator, ContentConfig config) {
    try {
      return generator.generate(config, Map.of());
    } catch (RuntimeException | AssertionError e) {
      return e.toString();
    }
  }

  private static Object validation() {
    ContentValidator validator = new WordValidator("foo", "bar");
    String broken;
    try {
      broken = validator.validate(ContentConfig.of("unreadable"), "").toString();
    } catch (IllegalArgumentException e) {
      broken = e.getMessage();
    }
    return List.of(
        validator.validate(ContentConfig.of("clean"), "good"),
        validator.validate(ContentConfig.of("coarse"), "a foo"),
        broken);
  }

  private static Object composer() {
    ArtifactComposer composer =
        new ArtifactComposer(
            new Jinja2Generator(),
            Runnable::run,
            Map.of(
                "report", sections("report", 3),
                "broken",
                    List.of(
                        ContentConfig.of("broken-1"),
                        ContentConfig.of("broken-2"),
                        ContentConfig.failing(
                            "summary", new IllegalStateException("Template not found")))));
    String failure;
    try {
      failure = composer.assemble("broken").toString();
    } catch (IllegalStateException e) {
      failure = e.getMessage();
    }
    return List.of(composer.assemble("report"), failure);
  }

  private static Object parallel() {
    ExecutorService executor = Executors.newFixedThreadPool(3);
    try {
      return new ArtifactComposer(
              new TemplateFillGenerator(), executor, Map.of("weekly", sections("weekly", 6)))
          .assemble("weekly");
    } finally {
      executor.shutdown();
    }
  }

  private static List<ContentConfig> sections(String prefix, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> ContentConfig.of(prefix + "-" + i))
        .toList();
  }
}
