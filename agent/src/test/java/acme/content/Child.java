package acme.content;

import java.util.Map;
import java.util.TreeMap;

/** What a parent starts: prints the variables that concern it and generates once. */
public final class Child {

  private Child() {}

  public static void main(String... arguments) {
    Map<String, String> own = new TreeMap<>(System.getenv());
    own.keySet().removeIf(name -> !name.startsWith("ACME_"));
    System.out.println(own);
    String id = "child-" + own.getOrDefault("ACME_COLOUR", "plain");
    System.out.println(new TemplateFillGenerator().generate(ContentConfig.of(id), Map.of()));
  }
}
